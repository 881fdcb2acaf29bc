using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.Escalations.Domain.Detection;
using ExitBot.Tests.Conventions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Escalations;

/// <summary>
/// Every text is read by the lexicons of all languages: a word that is a cue in one must not be an ordinary word of another. Read are what the bot says and understands,
/// the policies, ordinary answers (Ordinary/*.txt), and answers, reasons and traps of the other evaluations.
/// </summary>
public sealed class LexiconNeighbourTests
{
    private const string Secrecy = "secrecy";
    private const string Evaluation = "ExitBot.Tests/Escalations/Evaluation";
    private const string Handbooks = "ExitBot.Tests/PolicyQuestions/Evaluation";

    private static readonly Dictionary<string, Lexicon> Lexicons =
        EmbeddedFile.In("Escalations/Domain/Detection/Lexicons").Select(path => new Lexicon(path)).ToDictionary(lexicon => lexicon.Language, StringComparer.Ordinal);

    private static readonly RedFlagDetector Detector = new();

    public static TheoryData<string> Languages() => [.. Detector.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_ordinary_in_one_language_is_no_cue_of_another(string language)
    {
        var texts = Texts(language).Distinct(StringComparer.Ordinal).ToList();

        var wrong = texts.SelectMany(text => Foreign(text, language).Select(found => $"{found}: {text}")).ToList();

        Assert.True(texts.Count > 300, $"{texts.Count} texts are too few.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_anybody_says_of_work_raises_nothing(string language)
    {
        var wrong = Ordinary(language).Where(text => Detector.Find(text) is { Flags.Count: > 0 } or { AsksForSecrecy: true })
            .Select(text => $"{string.Join(", ", Lexicons.Values.SelectMany(lexicon => Found(lexicon, text, withTypos: true).Select(found => $"{lexicon.Language} {found.Kind} '{found.Place}'")))}: {text}")
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>What is raised, or heard as a wish for secrecy, and is not there for its own lexicon; with the lexicons that may have read it and where.</summary>
    private static IEnumerable<string> Foreign(string text, string language)
    {
        var findings = Detector.Find(text);
        var raised = findings.Flags.Select(flag => CategoryName.Of(flag.Category)).Concat(findings.AsksForSecrecy ? [Secrecy] : []).ToList();
        return raised.Count == 0 ? [] : raised.Except(Found(Lexicons[language], text, withTypos: false).Select(found => found.Kind))
            .Select(kind => $"{kind} ({string.Join(", ", Lexicons.Values.Where(lexicon => lexicon.CanRead(text)).SelectMany(lexicon => Found(lexicon, text, withTypos: true).Where(found => found.Kind == kind).Select(found => $"{lexicon.Language} '{found.Place}'")))})");
    }

    private static IEnumerable<(string Kind, string Place)> Found(Lexicon lexicon, string text, bool withTypos)
    {
        var scan = lexicon.Scan(WordSplitter.Split(text, lexicon.Writing));
        scan = withTypos ? lexicon.WithTypos(scan) : scan;
        return [.. scan.Cues.Select(cue => (CategoryName.Of(cue.Category), text[cue.Span.Start..cue.Span.End])), .. scan.Of(PatternKind.Secrecy).Select(span => (Secrecy, text[span.Start..span.End]))];
    }

    private static IEnumerable<string> Texts(string language) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "ExitBot.Dialogs"), "*.json", SearchOption.AllDirectories)
            .Where(file => IsOf(language, Path.GetRelativePath(SourceTree.Root, file)))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => JToken.Parse(File.ReadAllText(file)).SelectTokens("$..*").OfType<JValue>().Select(value => value.Value).OfType<string>())
            .SelectMany(text => text.Split(", ")),
        .. Ordinary(language),
        .. Handbook(language).SelectMany(file => File.ReadLines(file)),
        .. Cells($"ExitBot.Tests/ExitInterviews/Interviews/{language}.txt", cells => cells[^1]),
        .. Cells($"ExitBot.Tests/ExitInterviews/Analysis/Reasons/{language}.txt", cells => cells[^1]),
        .. Cells($"{Evaluation}/{language}.txt", cells => cells[0] == "none" ? cells[^1] : ""),
    ];

    private static string[] Ordinary(string language) => SourceTree.Read($"ExitBot.Tests/Escalations/Ordinary/{language}.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOf(string language, string file) =>
        !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/Lexicons/", StringComparison.Ordinal)

        // Words for what people leave because of, or complain of, are no ordinary text.
        && !file.Contains("/Analysis/", StringComparison.Ordinal) && !file.Contains("/Answers/choices", StringComparison.Ordinal) && !file.Contains("/Retrieval/", StringComparison.Ordinal)
        && Path.GetFileNameWithoutExtension(file).Split('.')[^1] == language;

    private static IEnumerable<string> Handbook(string language) => language switch
    {
        "en" => Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "ExitBot.Bot/policies"), "*.md"),
        "de" => [Path.Combine(SourceTree.Root, $"{Handbooks}/werk-handbook/betriebsordnung.md")],
        "es" => [Path.Combine(SourceTree.Root, $"{Handbooks}/taller-handbook/manual.md")],
        _ => [],
    };

    private static IEnumerable<string> Cells(string file, Func<string[], string> text) =>
        SourceTree.Read(file).Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal) && line[0] is not ('#' or '=')).Select(line => text(line.Split('|', 2, StringSplitOptions.TrimEntries)));
}
