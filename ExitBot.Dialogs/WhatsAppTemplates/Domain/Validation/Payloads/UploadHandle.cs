using System.Text;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>The handle that uploading a file gives.</summary>
internal static class UploadHandle
{
    private const int LongestType = 200;

    /// <summary>The second part of a handle is the file's MIME type in base64, in every sample that was seen; null when it is not.</summary>
    public static string? FileTypeOf(string? handle)
    {
        if (handle?.Split(':') is not [_, _, { Length: > 0 and < LongestType } encoded, ..])
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var written) && Ascii.IsValid(bytes[..written]) && Encoding.ASCII.GetString(bytes[..written]) is var type && type.Contains('/', StringComparison.Ordinal)
            ? type
            : null;
    }
}
