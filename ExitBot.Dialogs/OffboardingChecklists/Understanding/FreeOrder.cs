using ExitBot.Dialogs.Conversations.Phrases;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>The words of one language between which <see cref="FreeOrderReader"/> finds a task and what is said of it.</summary>
internal sealed record FreeOrder
{
    /// <summary>Around what was done, telling nothing more: "I have", "already", "this morning".</summary>
    public required IReadOnlyList<string> Told { get; init; }

    /// <summary>Around a day, a priority or an owner that is wished for: "set", "to", "by".</summary>
    public required IReadOnlyList<string> Wished { get; init; }

    /// <summary>Turns it around: "not", "haven't".</summary>
    public required IReadOnlyList<string> Not { get; init; }

    /// <summary>What tells that a thing is done, beside <see cref="ChecklistPhrases.Did"/>, among people who talk about the list.</summary>
    public IReadOnlyList<string> Did { get; init; } = [];

    /// <summary>Tells by itself that something is still to be done, where a language has one form for it.</summary>
    public IReadOnlyList<string> Undid { get; init; } = [];

    /// <summary>With one of these in front it is a question, or the wish to see something: "have I …", "ist der …", "show …".</summary>
    public IReadOnlyList<string> Asking { get; init; } = [];
}

/// <summary>Finds the longest of many phrases at a place of a text.</summary>
internal sealed class PhraseList
{
    private readonly ILookup<string, IReadOnlyList<string>> _byFirstWord;

    public PhraseList(IEnumerable<string> phrases) => _byFirstWord = phrases
        .Select(IReadOnlyList<string> (phrase) => [.. PhraseText.Of(phrase).Tokens.Select(token => token.Word)])
        .Where(words => words.Count > 0)
        .ToLookup(words => words[0], StringComparer.Ordinal);

    /// <returns>How many words long it is; 0 where none stands.</returns>
    public int LengthAt(PhraseText said, int at) => _byFirstWord[said.Tokens[at].Word]
        .Where(words => at + words.Count <= said.Count && words.Index().All(word => said.Tokens[at + word.Index].Word == word.Item))
        .Select(words => words.Count)
        .DefaultIfEmpty()
        .Max();
}
