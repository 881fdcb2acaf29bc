using System.Globalization;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Cuts "3y, 2 months" and "1.5 years" into words and numbers; a point or comma between digits stays in its number.</summary>
internal static class Tokens
{
    public static string[] Of(string text, ProfileWords words)
    {
        var folded = PlainText.Fold(text);
        var tokens = new List<string>();
        for (var at = 0; at < folded.Length;)
        {
            var isNumber = char.IsAsciiDigit(folded[at]);
            var end = at + 1;
            while (end < folded.Length && (isNumber ? GoesOnAsNumber(folded, end) : IsLetter(folded[end]) && IsLetter(folded[at])))
            {
                end++;
            }

            if (isNumber)
            {
                tokens.Add(folded[at..end].Replace(',', '.'));
            }
            else if (IsLetter(folded[at]))
            {
                tokens.AddRange(words.Cutter.Cut(folded[at..end]));
            }

            at = end;
        }

        return [.. tokens];
    }

    // The vowel signs of Hindi are marks.
    private static bool IsLetter(char letter) => char.IsLetter(letter)
        || char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool GoesOnAsNumber(string text, int at) => char.IsAsciiDigit(text[at])
        || (text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at - 1]));
}
