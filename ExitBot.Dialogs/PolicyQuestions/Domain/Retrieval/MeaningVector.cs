using System.Numerics;
using System.Runtime.InteropServices;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>
/// A direction in the space of an embeddings model, with a byte for each dimension: a quarter of the memory of what the model sends, and a similarity that differs by less
/// than a hundredth.
/// </summary>
/// <param name="Values">From -127 to 127.</param>
/// <param name="Scale">What one step of a value is worth in a vector of length 1.</param>
public sealed record MeaningVector(sbyte[] Values, float Scale)
{
    /// <param name="vector">Of any length; one without a direction is near to nothing.</param>
    public static MeaningVector Of(IReadOnlyList<float> vector)
    {
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        var largest = vector.Max(MathF.Abs);
        return float.IsFinite(length) && largest > 0
            ? new MeaningVector([.. vector.Select(value => (sbyte)MathF.Round(value / largest * sbyte.MaxValue))], largest / length / sbyte.MaxValue)
            : new MeaningVector(new sbyte[vector.Count], 0);
    }

    /// <summary>The cosine of the angle between the two; 0 between vectors of two models.</summary>
    public float Similarity(MeaningVector other) => Values.Length == other.Values.Length ? Product(Values, other.Values) * Scale * other.Scale : 0;

    private static int Product(ReadOnlySpan<sbyte> left, ReadOnlySpan<sbyte> right)
    {
        var sums = Vector<int>.Zero;
        var lefts = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(left);
        var rights = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(right);
        for (var place = 0; place < lefts.Length; place++)
        {
            Vector.Widen(lefts[place], out var leftLow, out var leftHigh);
            Vector.Widen(rights[place], out var rightLow, out var rightHigh);
            Vector.Widen(leftLow * rightLow, out var one, out var two);
            Vector.Widen(leftHigh * rightHigh, out var three, out var four);
            sums += one + two + (three + four);
        }

        var sum = Vector.Sum(sums);
        for (var place = lefts.Length * Vector<sbyte>.Count; place < left.Length; place++)
        {
            sum += left[place] * right[place];
        }

        return sum;
    }
}
