using System.Globalization;
using System.Text;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What a file is by its first bytes. Only what a browser shows or saves without running anything is taken.</summary>
internal static class FileKind
{
    public const string Taken = "PNG, JPEG, GIF and WebP pictures, PDF and plain text";

    public const string Text = "text/plain";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null: none of those that are taken.</returns>
    public static string? Of(ReadOnlySpan<byte> content) => content switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        _ when IsText(content) => Text,
        _ => null,
    };

    /// <summary>A file name as it may be shown and saved: no folders, no control characters, not endless.</summary>
    public static string NameOf(string? given, string contentType)
    {
        const int Longest = 120;
        var last = (given ?? "").Replace('\\', '/').Split('/')[^1];
        var name = new string([.. last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format && !"<>:\"|?*".Contains(c))]).Trim(' ', '.');
        return name.Length == 0 ? $"file.{contentType.Split('/')[^1]}"
            : name.Length <= Longest ? name
            : name[^Longest..];
    }

    private static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var b in content)
        {
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return false;
            }
        }

        try
        {
            StrictUtf8.GetCharCount(content);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
