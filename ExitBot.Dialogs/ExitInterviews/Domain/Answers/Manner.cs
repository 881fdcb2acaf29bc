using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>
/// How something was said, by the lists of a language: whether it is worth asking further, and whether it was meant for the
/// interviewer. It judges no content; disclosures are only left alone here, whoever acts on them has a lexicon of their own.
/// </summary>
public sealed class Manner
{
    private const int LongestInsult = 8;
    private const int LongestInPassing = 12;
    private static readonly ByLanguage<Manner> Shipped = new(language => new Manner(language));

    private readonly Lists _lists;
    private readonly ThemeWords _themes;

    private Manner(string language)
    {
        _lists = Read(language);
        _themes = ThemeWords.For(language);
        if (language != SpokenLanguages.English)
        {
            _lists.Add(Read(SpokenLanguages.English));
        }
    }

    /// <summary>English words are understood in every language.</summary>
    public static Manner For(string language) => Shipped.For(language);

    /// <summary>"I'd rather not", "nothing", "no idea": there is no more to get.</summary>
    public bool IsRefusal(string text) => _lists.Nothing.Contains(PlainText.Words(text)) || Declines(text);

    /// <summary>"I'd rather not", and nothing else.</summary>
    public bool Declines(string text) => PlainText.Words(text) is var said && Phrase.WordCount(said) <= LongestInsult && Phrase.AnyIsIn(_lists.Refusals, said);

    /// <summary>Short and aimed at the interviewer: what is said about others, or as part of a longer answer, is none.</summary>
    public bool IsHostile(string text) => PlainText.Words(text) is var said
        && Phrase.WordCount(said) <= LongestInsult && (_lists.Insults.Contains(said) || Phrase.AnyIsIn(_lists.InsultsAnywhere, said));

    /// <summary>Something that others may have to act on. Too often rather than too seldom: all that follows is that nobody asks for details.</summary>
    public bool IsDisclosure(string text) => PlainText.Words(text) is var said && Phrase.AnyIsIn(_lists.Disclosures, said);

    /// <summary>Fewer words than <paramref name="below"/>, no words at all, or words that say nothing in particular.</summary>
    public bool IsVague(string text, int below) => PlainText.Words(text) is var said
        && (Phrase.WordCount(said) < below || said.Split(' ').All(_lists.Generalities.Contains));

    /// <summary>The first theme of an answer too short to tell what happened.</summary>
    public string? ThemeInPassing(string text) =>
        Phrase.WordCount(PlainText.Words(text)) < LongestInPassing ? _themes.In(text).FirstOrDefault() : null;

    private static Lists Read(string language) => WordFile.Read<Lists>($"ExitInterviews/Domain/Answers/manner.{language}.json");

    private sealed record Lists
    {
        public required HashSet<string> Nothing { get; init; }

        public required HashSet<string> Refusals { get; init; }

        public required HashSet<string> Insults { get; init; }

        public required HashSet<string> InsultsAnywhere { get; init; }

        public required HashSet<string> Disclosures { get; init; }

        public required HashSet<string> Generalities { get; init; }

        public void Add(Lists more)
        {
            Nothing.UnionWith(more.Nothing);
            Refusals.UnionWith(more.Refusals);
            Insults.UnionWith(more.Insults);
            InsultsAnywhere.UnionWith(more.InsultsAnywhere);
            Disclosures.UnionWith(more.Disclosures);
            Generalities.UnionWith(more.Generalities);
        }
    }
}
