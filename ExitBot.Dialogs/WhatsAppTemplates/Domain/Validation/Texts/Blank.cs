using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

/// <summary>What nobody sees: white space, zero-width and direction marks, and letters that are drawn empty.</summary>
internal static class Blank
{
    private const string EmptyLetters = "\u115F\u1160\u2800\u3164\uFFA0";

    public static bool IsBlank(this ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!Is(character))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsBlank([NotNullWhen(false)] string? text) => text is null || text.AsSpan().IsBlank();

    public static bool Is(char character) =>
        char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format || EmptyLetters.Contains(character, StringComparison.Ordinal);
}
