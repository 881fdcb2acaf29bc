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

    /// <summary>Words for a scale of five that are none of its labels.</summary>
    public required IReadOnlyDictionary<string, int> FivePoints { get; init; }

    /// <summary>The same as pictures, without variation selectors and skin tones.</summary>
    public required IReadOnlyDictionary<string, int> Faces { get; init; }

    /// <summary>By question and option code: other words for an option. They are a guess, which its person confirms.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Choices { get; private init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    public static AnswerWords English { get; } = Read("en");

    private static AnswerWords Read(string language) => FileOf<AnswerWords>("words", language) with
    {
        Choices = FileOf<Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>>("choices", language),
    };

    private static T FileOf<T>(string name, string language) =>
        JsonSerializer.Deserialize<T>(EmbeddedFile.Read($"ExitInterviews/Domain/Answers/{name}.{language}.json"), Json)!;
}
