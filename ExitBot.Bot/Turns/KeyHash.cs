using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ExitBot.Bot.Turns;

/// <summary>
/// The SHA-256 of one or more texts. Channel keys are up to 400 characters each, too long to be indexed together,
/// and differ by case and trailing blanks, which some databases ignore; 32 bytes have neither problem.
/// </summary>
public readonly record struct KeyHash(ulong A, ulong B, ulong C, ulong D)
{
    public const int Size = 32;

    private const int OnStack = 1024;

    public static KeyHash Of(params ReadOnlySpan<string> parts)
    {
        var most = 0;
        foreach (var part in parts)
        {
            most += sizeof(int) + (part.Length * sizeof(char));
        }

        // One call over all of them: a hash that is fed piece by piece costs several times as much.
        var buffer = most <= OnStack ? stackalloc byte[OnStack] : new byte[most];
        var length = 0;
        foreach (var part in parts)
        {
            // The length goes in front: ("ab", "c") and ("a", "bc") are two keys.
            BinaryPrimitives.WriteInt32LittleEndian(buffer[length..], part.Length);
            length += sizeof(int);
            length += Encoding.Unicode.GetBytes(part, buffer[length..]);
        }

        Span<byte> hash = stackalloc byte[Size];
        SHA256.HashData(buffer[..length], hash);
        return FromBytes(hash);
    }

    public static KeyHash Random() => FromBytes(RandomNumberGenerator.GetBytes(Size));

    public static KeyHash FromBytes(ReadOnlySpan<byte> bytes) => new(
        BinaryPrimitives.ReadUInt64BigEndian(bytes),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]));

    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <param name="bytes">At least <see cref="Size"/> of them.</param>
    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, A);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], B);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[16..], C);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[24..], D);
    }

    public override string ToString() => Convert.ToHexStringLower(ToBytes().AsSpan(0, 8));
}
