namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>One letter too many, too few, wrong, or two swapped; in a long word only, and never the first one.</summary>
internal static class Typo
{
    public const int ShortestWord = 6;

    public static bool IsBetween(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1 || left.Length < ShortestWord || right.Length < ShortestWord || left[0] != right[0])
        {
            return false;
        }

        var same = left.AsSpan().CommonPrefixLength(right);
        var leftRest = left.AsSpan(same);
        var rightRest = right.AsSpan(same);
        return (leftRest.Length - rightRest.Length) switch
        {
            > 0 => leftRest[1..].SequenceEqual(rightRest),
            < 0 => rightRest[1..].SequenceEqual(leftRest),
            _ when leftRest.IsEmpty => true,
            _ => leftRest[1..].SequenceEqual(rightRest[1..])
                || (leftRest.Length > 1 && leftRest[0] == rightRest[1] && leftRest[1] == rightRest[0] && leftRest[2..].SequenceEqual(rightRest[2..])),
        };
    }
}
