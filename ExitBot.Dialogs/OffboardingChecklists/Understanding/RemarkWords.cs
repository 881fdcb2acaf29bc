using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>Tells at a glance that a text says nothing about a checklist: most texts do not, and each is looked at.</summary>
internal static class RemarkWords
{
    private static readonly FrozenSet<string> Words = SpokenLanguages.Codes
        .Select(ChecklistPhrases.For)
        .SelectMany(phrases => phrases.Did.Concat(phrases.Checklist))
        .SelectMany(words => PhraseText.Of(words).Tokens.Take(1).Select(token => token.Word))
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words are there of a command of one of these kinds. Commands that tell what was done, or name the list, are for <see cref="MayBeIn"/>.</summary>
    public static bool MayAsk(PhraseText said, IReadOnlyList<CommandKind> kinds) =>
        SpokenLanguages.Codes.Select(ChecklistPhrases.For).Any(phrases => kinds.Any(kind => phrases.Commands.GetValueOrDefault(kind) is { } patterns
            && patterns.Any(pattern => pattern.NeedsOnly(word => word == PhraseText.Colon || said.Has(word))))); // a dash is read as a colon, too

    public static bool MayBeIn(PhraseText said) => said.Has(Words);
}
