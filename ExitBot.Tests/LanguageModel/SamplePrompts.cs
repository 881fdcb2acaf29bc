using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Tests.LanguageModel;

internal enum Feeling
{
    Good,
    Mixed,
    Bad,
}

internal sealed record Mood(Feeling Feeling, string? Quote, int People);

/// <summary>Prompts with nothing special about them.</summary>
internal static class SamplePrompts
{
    public const string Instructions = "You sum up what somebody says at work in one kind sentence and never give advice of any sort to anybody.";

    public const string Text = $$$"""
        ---
        name: sum-up
        version: 1
        purpose: A text.
        output: text
        may_cache: false
        max_tokens: 200
        max_characters: 200
        data: message
        ---
        # Instructions
        {{{Instructions}}}
        # Data
        They said: {{message}}
        """;

    public const string Record = """
        ---
        name: read-mood
        version: 2
        purpose: A record.
        output: record
        may_cache: false
        max_tokens: 200
        data: message
        ---
        # Instructions
        Say how somebody feels about their work, with a quote from the message, and how many people they speak of.
        # Data
        {{message}}
        """;

    public const string Choice = """
        ---
        name: choose
        version: 1
        purpose: A choice.
        output: choice
        may_cache: false
        max_tokens: 50
        data: message
        ---
        # Instructions
        Choose what the message asks for.
        # Data
        {{message}}
        """;

    public static string Cacheable { get; } = Text.Replace("may_cache: false", "may_cache: true", StringComparison.Ordinal);

    public static Prompt Read(string text) => PromptFile.Read("sample.prompt.md", text);

    public static T Answer<T>(this ModelOutcome<T> outcome) =>
        outcome is ModelOutcome<T>.Answered answered ? answered.Value : throw new InvalidOperationException($"No answer: {outcome}");

    public static UnavailableReason Reason<T>(this ModelOutcome<T> outcome) =>
        outcome is ModelOutcome<T>.Unavailable none ? none.Reason : throw new InvalidOperationException($"There is an answer: {outcome}");
}
