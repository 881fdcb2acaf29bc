using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.LanguageModel.Prompts;

/// <summary>What an answer has to be.</summary>
public enum PromptOutput
{
    /// <summary>Words for a person: see <see cref="Prompt.MaxCharacters"/>, <see cref="Prompt.AllowsLinks"/>, <see cref="Prompt.AllowsMarkup"/>.</summary>
    Text,

    /// <summary>A JSON object that becomes a record.</summary>
    Record,

    /// <summary>One of the words that are offered with the question.</summary>
    Choice,
}

/// <summary>A prompt as its *.prompt.md file has it. Its text changes only together with its version.</summary>
public sealed record Prompt
{
    internal Prompt()
    {
    }

    public required string Name { get; init; }

    public required int Version { get; init; }

    public required string Purpose { get; init; }

    public required PromptOutput Output { get; init; }

    /// <summary>Whether the same input may get an answer from before. Never where somebody speaks of themselves.</summary>
    public required bool MayCache { get; init; }

    /// <summary>Longest answer that the provider is asked for.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>A longer text is no answer.</summary>
    public required int MaxCharacters { get; init; }

    public required bool AllowsLinks { get; init; }

    public required bool AllowsMarkup { get; init; }

    /// <summary>Filled with words of ours.</summary>
    public required IReadOnlyList<string> Slots { get; init; }

    /// <summary>Filled with what people typed or documents say. Only in <see cref="Data"/>.</summary>
    public required IReadOnlyList<string> DataSlots { get; init; }

    /// <summary>The system message.</summary>
    public required string Instructions { get; init; }

    /// <summary>The user message.</summary>
    public required string Data { get; init; }

    /// <summary>SHA-256 of the whole file.</summary>
    public required string Hash { get; init; }

    public string Id => $"{Name} {Version}";

    /// <summary>The prompt in a file of this project, like "ExitInterviews/Prompts/reason.prompt.md".</summary>
    /// <exception cref="InvalidDataException">The file is not a prompt; the message says what is wrong.</exception>
    public static Prompt Load(string path) => PromptFile.Read(path, EmbeddedFile.Read(path));

    /// <summary>A question with every slot filled.</summary>
    /// <exception cref="ArgumentException">A slot has no value, or a value no slot.</exception>
    public PromptQuestion With(params IEnumerable<(string Slot, string Value)> values)
    {
        var bySlot = values.ToDictionary(value => value.Slot, value => value.Value, StringComparer.Ordinal);
        foreach (var missing in Slots.Concat(DataSlots).Where(slot => !bySlot.ContainsKey(slot)))
        {
            throw new ArgumentException($"Prompt '{Name}' has no value for '{missing}'.", nameof(values));
        }

        foreach (var unknown in bySlot.Keys.Where(slot => !Slots.Contains(slot) && !DataSlots.Contains(slot)))
        {
            throw new ArgumentException($"Prompt '{Name}' has no slot '{unknown}'.", nameof(values));
        }

        return new PromptQuestion(this, bySlot);
    }
}
