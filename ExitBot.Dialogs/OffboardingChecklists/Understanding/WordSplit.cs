using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>Cuts a text at words that join things.</summary>
internal static class WordSplit
{
    public static IReadOnlyList<string> At(PhraseText said, IReadOnlySet<string> between)
    {
        List<string> parts = [];
        var begin = 0;
        for (var at = 0; at <= said.Count; at++)
        {
            if (at == said.Count || Joins(said, between, at))
            {
                if (at > begin)
                {
                    parts.Add(said.Slice(begin, at - begin));
                }

                begin = at + 1;
            }
        }

        return parts;
    }

    private static bool Joins(PhraseText said, IReadOnlySet<string> between, int at) => between.Contains(said.Tokens[at].Word);
}
