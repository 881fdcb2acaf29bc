using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>The little words around an answer in one language: numbers, lead-ins, connectives, fillers. All in <see cref="PlainText.Words"/> form.</summary>
public sealed record AnswerWords
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>Before a rating: "I'd say 4".</summary>
    public required IReadOnlyList<string> LeadIns { get; init; }

    /// <summary>Between a rating and its reason: "4 because ...".</summary>
    public required IReadOnlyList<string> Connectives { get; init; }

    /// <summary>Between a rating and its best: "4 out of 5".</summary>
    public required IReadOnlyList<string> OutOf { get; init; }

    /// <summary>Before the number of an option: "option 3".</summary>
    public required IReadOnlyList<string> NumberNames { get; init; }

    /// <summary>What may surround a choice without meaning anything: "because of the pay".</summary>
    public required HashSet<string> Fillers { get; init; }

    public static AnswerWords English { get; } =
        JsonSerializer.Deserialize<AnswerWords>(EmbeddedFile.Read("ExitInterviews/Domain/Answers/words.en.json"), Json)!;
}
