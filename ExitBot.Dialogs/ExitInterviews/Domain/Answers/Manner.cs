using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>
/// How something was said, by lists of one language: whether it is worth asking further, and whether it was meant for the
/// interviewer. It judges no content; disclosures are only left alone here, whoever acts on them has a lexicon of their own.
/// </summary>
public sealed class Manner
{
    private const int LongestInsult = 8;
    private const int LongestInPassing = 12;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly Lists _lists;

    private Manner(Lists lists) => _lists = lists;

    public static Manner English { get; } =
        new(JsonSerializer.Deserialize<Lists>(EmbeddedFile.Read("ExitInterviews/Domain/Answers/manner.en.json"), Json)!);

    /// <summary>"I'd rather not", "nothing", "no idea": there is no more to get.</summary>
    public bool IsRefusal(string text) => PlainText.Words(text) is var said
        && (_lists.Nothing.Contains(said) || (Phrase.WordCount(said) <= LongestInsult && Phrase.AnyIsIn(_lists.Refusals, said)));

    /// <summary>Short and aimed at the interviewer: what is said about others, or as part of a longer answer, is none.</summary>
    public bool IsHostile(string text) => PlainText.Words(text) is var said
        && Phrase.WordCount(said) <= LongestInsult && (_lists.Insults.Contains(said) || Phrase.AnyIsIn(_lists.InsultsAnywhere, said));

    /// <summary>Something that others may have to act on. Too often rather than too seldom: all that follows is that nobody asks for details.</summary>
    public bool IsDisclosure(string text) => PlainText.Words(text) is var said && Phrase.AnyIsIn(_lists.Disclosures, said);

    /// <summary>Fewer words than <paramref name="below"/>, no words at all, or words that say nothing in particular.</summary>
    public bool IsVague(string text, int below) => PlainText.Words(text) is var said
        && (Phrase.WordCount(said) < below || said.Split(' ').All(_lists.Generalities.Contains));

    /// <summary>The first theme of an answer too short to tell what happened.</summary>
    public static string? ThemeInPassing(string text) =>
        Phrase.WordCount(PlainText.Words(text)) < LongestInPassing ? ThemeWords.English.In(text).FirstOrDefault() : null;

    private sealed record Lists
    {
        public required HashSet<string> Nothing { get; init; }

        public required IReadOnlyList<string> Refusals { get; init; }

        public required HashSet<string> Insults { get; init; }

        public required IReadOnlyList<string> InsultsAnywhere { get; init; }

        public required IReadOnlyList<string> Disclosures { get; init; }

        public required HashSet<string> Generalities { get; init; }
    }
}
