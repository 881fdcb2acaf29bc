using System.Text;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.LanguageModel.Defence;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Dialogs.LanguageModel.Prompts;

/// <summary>A prompt with its slots filled, ready to be asked.</summary>
public sealed class PromptQuestion
{
    private readonly IReadOnlyDictionary<string, string> _values;

    internal PromptQuestion(Prompt prompt, IReadOnlyDictionary<string, string> values)
    {
        Prompt = prompt;
        _values = values;
    }

    public Prompt Prompt { get; }

    /// <summary>The language that the answer must be in, like "es". Null: any.</summary>
    public string? Language { get; init; }

    /// <summary>The same question, to be answered in this language.</summary>
    public PromptQuestion In(string language) => new(Prompt, _values) { Language = language };

    internal DataMarks Marks { get; } = new();

    /// <summary>The same for the same prompt and input; how people space and compose characters makes no difference.</summary>
    internal string TopicWith(params IEnumerable<string> more) => ContentHash.Of(
    [
        Prompt.Hash,
        Language ?? string.Empty,
        .. _values.OrderBy(value => value.Key, StringComparer.Ordinal).SelectMany(value => new[] { value.Key, Normal(value.Value) }),
        .. more,
    ]);

    internal ChatHistory Render()
    {
        var history = new ChatHistory($"{TextSlots.Fill(Prompt.Instructions, slot => _values[slot])}\n\n{Marks.Rule}");
        history.AddUserMessage(TextSlots.Fill(Prompt.Data, slot => Prompt.DataSlots.Contains(slot) ? Marks.Around(slot, _values[slot]) : _values[slot]));
        return history;
    }

    private static string Normal(string value)
    {
        try
        {
            return PlainText.OneLine(value.Normalize(NormalizationForm.FormC));
        }
        catch (ArgumentException)
        {
            // Half a character: people's clients do send them. It is its own normal form.
            return value;
        }
    }
}
