namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>Puts words together whose letters were written apart: "k i l l  m y s e l f".</summary>
internal static class SpacedLetters
{
    private const int Fewest = 4;

    public static List<Word> Join(List<Word> words, Vocabulary vocabulary)
    {
        if (!HasRun(words))
        {
            return words;
        }

        var joined = new List<Word>(words.Count);
        for (var i = 0; i < words.Count;)
        {
            var end = i;
            while (end < words.Count && IsLetter(words[end]))
            {
                end++;
            }

            if (end - i >= Fewest && vocabulary.Segment(string.Concat(words[i..end].Select(word => word.Text))) is { } segments)
            {
                joined.AddRange(segments.Select(text => new Word([text], words[i].Start, words[end - 1].End, words[i].Sentence, words[i].AfterComma)));
                i = end;
            }
            else
            {
                var next = Math.Max(end, i + 1);
                joined.AddRange(words[i..next]);
                i = next;
            }
        }

        return joined;
    }

    private static bool HasRun(List<Word> words)
    {
        var run = 0;
        foreach (var word in words)
        {
            run = IsLetter(word) ? run + 1 : 0;
            if (run == Fewest)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetter(Word word) => word.Text is [>= 'a' and <= 'z'];
}
