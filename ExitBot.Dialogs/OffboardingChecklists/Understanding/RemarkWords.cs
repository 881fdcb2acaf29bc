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

    public static bool MayBeIn(string text) => PhraseText.Of(text).Tokens.Any(token => Words.Contains(token.Word));
}
