namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>Sentences and lines of a text, as they stand in it. An abbreviation may cut one in two; a quote only gets shorter by that.</summary>
public static class Sentences
{
    public static IEnumerable<string> Of(string text)
    {
        var begin = 0;
        for (var place = 0; place < text.Length; place++)
        {
            if (EndsAt(text, place))
            {
                var sentence = text[begin..(place + 1)].Trim();
                begin = place + 1;
                if (sentence.Length > 0)
                {
                    yield return sentence;
                }
            }
        }

        if (text[begin..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    private static bool EndsAt(string text, int place) => text[place] switch
    {
        '\n' or '。' or '！' or '？' or '।' or '؟' => true,
        '.' or '!' or '?' => place + 1 == text.Length || (char.IsWhiteSpace(text[place + 1]) && !IsInitial(text, place)),
        _ => false,
    };

    // "e.g. this", "z. B.": a single letter before the full stop.
    private static bool IsInitial(string text, int place) => text[place] == '.' && place >= 1 && char.IsLetter(text[place - 1]) && (place == 1 || !char.IsLetterOrDigit(text[place - 2]));
}
