using System.Text;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>Finds a quote in a passage, whatever was done to its blanks, quotation marks, dashes and capitals on the way.</summary>
internal static class QuotedWords
{
    // Two or three letters stand in every passage.
    private const int FewestLetters = 6;

    /// <summary>The passage's own words; null: they do not stand there, or are too few to say anything.</summary>
    public static string? Find(string passage, string quote)
    {
        var wanted = Plain(quote.Trim().Trim('"', '“', '”', '„', '«', '»', '…', '.', ' '), places: null);
        if (wanted.Count(char.IsLetterOrDigit) < FewestLetters)
        {
            return null;
        }

        var places = new List<int>();
        var found = Plain(passage, places).IndexOf(wanted, StringComparison.Ordinal);
        if (found < 0)
        {
            return null;
        }

        var end = places[found + wanted.Length - 1] + 1;
        return passage[places[found]..(end < passage.Length && passage[end] is ('.' or '!' or '?' or '。' or '।') ? end + 1 : end)];
    }

    /// <param name="places">Gets, for each character of the result, where it stood.</param>
    private static string Plain(string text, List<int>? places)
    {
        var plain = new StringBuilder(text.Length);
        for (var place = 0; place < text.Length; place++)
        {
            var character = text[place] switch
            {
                '“' or '”' or '„' or '«' or '»' => '"',
                '’' or '‘' => '\'',
                '–' or '—' or '‑' => '-',
                var other when char.IsWhiteSpace(other) => ' ',
                var other => char.ToLowerInvariant(other),
            };
            if (character == ' ' && (plain.Length == 0 || plain[^1] == ' '))
            {
                continue;
            }

            plain.Append(character);
            places?.Add(place);
        }

        return plain.ToString().TrimEnd();
    }
}
