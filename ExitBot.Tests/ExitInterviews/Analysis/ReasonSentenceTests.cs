using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Tests.Conventions;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>What people say first when they are asked why they leave, in every language (Reasons/*.txt): guessed at once, or else told from their words.</summary>
public sealed class ReasonSentenceTests
{
    private const string Folder = "ExitBot.Tests/ExitInterviews/Analysis/Reasons";
    private const string Question = "reason_main";

    private static readonly QuestionBanks Banks = new();

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    [InlineData("hi")]
    [InlineData("ar")]
    [InlineData("ja")]
    public void Every_sentence_comes_down_to_its_reason(string language)
    {
        var question = Banks.For(Ended.Interview(language)).Find(Question)!;

        var wrong = Sentences(language)
            .Select(line => (line.Expected, Found: Understood(question, language, line.Text), line.Text))
            .Where(result => result.Expected != result.Found)
            .Select(result => $"{result.Text} - expected {result.Expected}, found {result.Found}")
            .ToList();

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Understood(Question question, string language, string text) => AnswerReader.Read(question, text, language) switch
    {
        AnswerReading.Chosen chosen => chosen.Option.Code,
        AnswerReading.Guessed guessed => guessed.Option.Code,
        _ => Ended.Interview(language, (Question, text)).Analysis().MainReason,
    };

    private static IEnumerable<(string Expected, string Text)> Sentences(string language) =>
        SourceTree.Read($"{Folder}/{language}.txt").Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries))
            .Select(cells => (cells[0], cells[1]));
}
