namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Whole words in texts that are both in <see cref="Conversations.PlainText.Words"/> form.</summary>
internal static class Phrase
{
    public static bool IsIn(string phrase, string said)
    {
        for (var at = said.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = said.IndexOf(phrase, at + 1, StringComparison.Ordinal))
        {
            var end = at + phrase.Length;
            if ((at == 0 || said[at - 1] == ' ') && (end == said.Length || said[end] == ' '))
            {
                return true;
            }
        }

        return false;
    }

    public static bool AnyIsIn(IEnumerable<string> phrases, string said) => phrases.Any(phrase => IsIn(phrase, said));

    public static int WordCount(string said) => said.Length == 0 ? 0 : said.AsSpan().Count(' ') + 1;
}
