using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.Escalations;

/// <summary>The routes of the settings. Whoever is named in the words themselves, by any part of their name, hears nothing of them.</summary>
internal sealed class EscalationRoutes(IOptions<EscalationOptions> options) : IEscalationRoutes
{
    public IReadOnlyList<string> For(RedFlagCategory category, string words, IReadOnlyList<string> excluded) =>
        Unnamed(options.Value.Routes.GetValueOrDefault(category, []), words, excluded) is [_, ..] recipients ? recipients
        : Unnamed(options.Value.Deputies.GetValueOrDefault(category, []), words, excluded);

    public IReadOnlyList<string> DeputiesFor(RedFlagCategory category, string words, IReadOnlyList<string> excluded) =>
        Unnamed(options.Value.Deputies.GetValueOrDefault(category, []), words, excluded) is [_, ..] deputies ? deputies : For(category, words, excluded);

    public IReadOnlyList<string> NamedIn(RedFlagCategory category, string words)
    {
        var said = WordsOf(words);
        return [.. options.Value.Routes.GetValueOrDefault(category, []).Concat(options.Value.Deputies.GetValueOrDefault(category, [])).Where(recipient => IsNamed(recipient, said)).Distinct()];
    }

    private static IReadOnlyList<string> Unnamed(IReadOnlyList<string> recipients, string words, IReadOnlyList<string> excluded)
    {
        var said = WordsOf(words);
        return [.. recipients.Where(recipient => !IsNamed(recipient, said) && !excluded.Contains(recipient))];
    }

    private static HashSet<string> WordsOf(string words) => [.. PlainText.Words(words).Split(' ')];

    private static bool IsNamed(string recipient, HashSet<string> said) => Recipient.NamesIn(recipient).Any(name => said.Contains(PlainText.Fold(name)));
}
