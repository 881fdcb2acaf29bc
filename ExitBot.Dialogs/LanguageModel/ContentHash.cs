using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ExitBot.Dialogs.LanguageModel;

internal static class ContentHash
{
    /// <summary>SHA-256 in hexadecimal digits. Where one text ends and the next begins counts.</summary>
    public static string Of(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var text in texts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, text.Length);
            hash.AppendData(length);
            hash.AppendData(Encoding.Unicode.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
