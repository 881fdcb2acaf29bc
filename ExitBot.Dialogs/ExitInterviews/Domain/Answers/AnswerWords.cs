using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>The little words around an answer in one language: numbers, lead-ins, connectives, fillers. All in <see cref="PlainText.Words"/> form.</summary>
public sealed record AnswerWords
{
    private const string Folder = "ExitInterviews/Domain/Answers";

    private static readonly ByLanguage<AnswerWords> Shipped = new(Read);

    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>Before a rating: "I'd say 4".</summary>
    public required IReadOnlyList<string> LeadIns { get; init; }

    /// <summary>Between a rating and its reason: "4 because ...".</summary>
    public required IReadOnlyList<string> Connectives { get; init; }

    /// <summary>Between a rating and its best: "4 out of 5".</summary>
    public required IReadOnlyList<string> OutOf { get; init; }

    /// <summary>Between the best and a rating, where a language says it in this order: "5 में से 4".</summary>
    public IReadOnlyList<string> BestFirst { get; init; } = [];

    /// <summary>Before the number of an option: "option 3".</summary>
    public required IReadOnlyList<string> NumberNames { get; init; }

    /// <summary>What may surround a choice without meaning anything: "because of the pay".</summary>
    public required HashSet<string> Fillers { get; init; }

    /// <summary>Words for a scale of five that are none of its labels.</summary>
    public required IReadOnlyDictionary<string, int> FivePoints { get; init; }

    /// <summary>Without units of time.</summary>
    public required HashSet<string> CountedThings { get; init; }

    /// <summary>The same as pictures, without variation selectors and skin tones; every language has the same.</summary>
    public static IReadOnlyDictionary<string, int> Faces { get; } = WordFile.Read<Dictionary<string, int>>($"{Folder}/faces.json");

    /// <summary>By question and option code: other words for an option. They are a guess, which its person confirms.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Choices { get; private init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    public static AnswerWords For(string language) => Shipped.For(language);

    /// <summary>What a figure before it counts or bounds, so that it rates nothing: "3 people", "2 years".</summary>
    public static bool AreCounted(string word, string language) => For(language).CountedThings.Contains(word) || ProfileWords.For(language).IsUnit(word);

    private static AnswerWords Read(string language) => WordFile.Read<AnswerWords>($"{Folder}/words.{language}.json") with { Choices = ReadChoices(language) };

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadChoices(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, List<string>>>>(EmbeddedFile.Read($"{Folder}/choices.{language}.json"))!.ToDictionary(
            question => question.Key,
            IReadOnlyDictionary<string, IReadOnlyList<string>> (question) => question.Value.ToDictionary(
                option => option.Key,
                IReadOnlyList<string> (option) => [.. option.Value.Select(PlainText.Words)]));
}
