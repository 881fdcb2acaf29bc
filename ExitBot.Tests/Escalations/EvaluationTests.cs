using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.Escalations.Domain.Detection;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.Escalations;

/// <summary>The detector on sentences of every language: what it must find, and the traps that must raise nothing (Evaluation/*.txt).</summary>
public sealed class EvaluationTests
{
    private const string Folder = "ExitBot.Tests/Escalations/Evaluation";
    private const string Trap = "none";
    private const string Secrecy = "secrecy";
    private const int Fewest = 25;

    private static readonly RedFlagDetector Detector = new();

    public static TheoryData<string> Languages() => [.. Detector.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_raises_what_it_says_and_nothing_else(string language)
    {
        var wrong = Sentences(language)
            .Select(sentence => (sentence.Expected, Found: Found(sentence.Text), sentence.Text))
            .Where(result => result.Expected != result.Found)
            .Select(result => $"{result.Text} - expected {result.Expected}, found {result.Found}")
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_is_tried_with_enough_of_both(string language)
    {
        var sentences = Sentences(language).ToList();

        Assert.True(sentences.Count(sentence => sentence.Expected == Trap) >= Fewest, $"{language} has too few traps.");
        Assert.True(sentences.Count(sentence => sentence.Expected is not (Trap or Secrecy)) >= Fewest, $"{language} has too few disclosures.");
        Assert.All(
            Enum.GetValues<RedFlagCategory>().Except([RedFlagCategory.Concern]),
            category => Assert.Contains(sentences, sentence => sentence.Expected == CategoryName.Of(category)));
    }

    [Fact]
    public void The_eight_languages_have_a_lexicon() =>
        Assert.Equal(["ar", "de", "en", "es", "fr", "hi", "ja", "pt"], Detector.Languages.Order(StringComparer.Ordinal));

    private static string Found(string text)
    {
        var findings = Detector.Find(text);
        return findings.Flags.Count > 0 ? string.Join(", ", findings.Flags.Select(flag => CategoryName.Of(flag.Category)).Order(StringComparer.Ordinal))
            : findings.AsksForSecrecy ? Secrecy : Trap;
    }

    private static IEnumerable<(string Expected, string Text)> Sentences(string language) =>
        SourceTree.Read($"{Folder}/{language}.txt").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1]));
}
