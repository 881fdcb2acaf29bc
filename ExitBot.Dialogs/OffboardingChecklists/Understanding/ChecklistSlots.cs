using ExitBot.Dialogs.Conversations.Dates;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>What may stand in the slots of commands: words of their own for what was done, priorities and owners, days, and anything for the rest.</summary>
internal sealed class ChecklistSlots : ISlotReader
{
    private readonly Dictionary<string, IReadOnlyList<(IReadOnlyList<string> Words, object Value)>> _words;
    private readonly IReadOnlyList<DateReader> _dates;
    private readonly Dictionary<(PhraseText Said, int At), IReadOnlyList<SlotReading>> _read = [];

    public ChecklistSlots(ChecklistPhrases phrases, string language)
    {
        _words = new(StringComparer.Ordinal)
        {
            ["did"] = [.. phrases.Did.Select(words => (WordsOf(words), (object)words))],
            ["priority"] = [.. phrases.Priorities.SelectMany(priority => priority.Value.Select(words => (WordsOf(words), (object)priority.Key)))],
            ["owner"] = [.. phrases.Owners.SelectMany(owner => owner.Value.Select(words => (WordsOf(words), (object)owner.Key)))],
        };
        _dates = language == SpokenLanguages.English ? [DateReader.For(language)] : [DateReader.For(language), DateReader.For(SpokenLanguages.English)];
    }

    /// <summary>From which relative days count.</summary>
    public required DateOnly Today { get; init; }

    public IEnumerable<SlotReading>? Read(string slot, PhraseText said, int at) =>
        slot == "date" ? DatesAt(said, at)
        : _words.TryGetValue(slot, out var known) ? known.Where(entry => Stands(entry.Words, said, at)).Select(entry => new SlotReading(entry.Words.Count, entry.Value))
        : null;

    /// <summary>Most patterns ask for a day at the same places.</summary>
    private IReadOnlyList<SlotReading> DatesAt(PhraseText said, int at)
    {
        if (!_read.TryGetValue((said, at), out var dates))
        {
            _read[(said, at)] = dates = [.. _dates.SelectMany(reader => reader.ReadAt(said, at, Today))];
        }

        return dates;
    }

    /// <summary>Whether something that tells of a thing done stands anywhere in the text.</summary>
    public bool TellsWhatWasDone(PhraseText said) => Enumerable.Range(0, said.Count).Any(at => _words["did"].Any(entry => Stands(entry.Words, said, at)));

    // It is asked for every word of a list at every place of a text.
    private static bool Stands(IReadOnlyList<string> words, PhraseText said, int at)
    {
        if (at + words.Count > said.Count)
        {
            return false;
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (said.Tokens[at + i].Word != words[i])
            {
                return false;
            }
        }

        return true;
    }

    private static IReadOnlyList<string> WordsOf(string text) => [.. PhraseText.Of(text).Tokens.Select(token => token.Word)];
}
