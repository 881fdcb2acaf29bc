using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

/// <summary>Vectors as bytes: for each the hash of its text (32), its number of values (4) and its scale (4), little endian, and a byte for each value.</summary>
internal static class VectorBytes
{
    private const int Head = KeyHash.Size + sizeof(int) + sizeof(float);

    public static byte[] Write(IReadOnlyDictionary<KeyHash, MeaningVector> vectors)
    {
        var bytes = new byte[vectors.Values.Sum(vector => Head + vector.Values.Length)];
        var rest = bytes.AsSpan();
        foreach (var (key, vector) in vectors)
        {
            key.CopyTo(rest);
            BinaryPrimitives.WriteInt32LittleEndian(rest[KeyHash.Size..], vector.Values.Length);
            BinaryPrimitives.WriteSingleLittleEndian(rest[(KeyHash.Size + sizeof(int))..], vector.Scale);
            MemoryMarshal.AsBytes<sbyte>(vector.Values).CopyTo(rest[Head..]);
            rest = rest[(Head + vector.Values.Length)..];
        }

        return bytes;
    }

    public static IReadOnlyDictionary<KeyHash, MeaningVector> Read(ReadOnlySpan<byte> rest)
    {
        var vectors = new Dictionary<KeyHash, MeaningVector>();
        while (!rest.IsEmpty)
        {
            var count = BinaryPrimitives.ReadInt32LittleEndian(rest[KeyHash.Size..]);
            var values = MemoryMarshal.Cast<byte, sbyte>(rest.Slice(Head, count)).ToArray();
            vectors[KeyHash.FromBytes(rest)] = new MeaningVector(values, BinaryPrimitives.ReadSingleLittleEndian(rest[(KeyHash.Size + sizeof(int))..]));
            rest = rest[(Head + count)..];
        }

        return vectors;
    }
}
