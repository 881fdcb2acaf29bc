using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Tests.Conventions;
using Xunit.Abstractions;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>Questions as people ask them, over twenty-one handbooks, without a model. The figures are in the output; docs/policy-questions.md tells what the first try of each was.</summary>
public sealed class HandbookEvaluationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(Handbook.Sample, "sample-handbook.txt", 0.9)]
    [InlineData($"{Handbook.Others}/other-handbook", "other-handbook/questions.txt", 0.87)]
    [InlineData($"{Handbook.Others}/clinic-handbook", "clinic-handbook/questions.txt", 0.9)]
    [InlineData($"{Handbook.Others}/studio-handbook", "studio-handbook/questions.txt", 0.9)]
    [InlineData($"{Handbook.Others}/energy-handbook", "energy-handbook/questions.txt", 0.9)]
    [InlineData($"{Handbook.Others}/factory-handbook", "factory-handbook/questions.txt", 0.85)]
    [InlineData($"{Handbook.Others}/wiki-handbook", "wiki-handbook/questions.txt", 0.88)]
    [InlineData($"{Handbook.Others}/werk-handbook", "werk-handbook/questions.txt", 0.92, "de")]
    [InlineData($"{Handbook.Others}/taller-handbook", "taller-handbook/questions.txt", 0.9, "es")]
    [InlineData($"{Handbook.Others}/council-handbook", "council-handbook/questions.txt", 0.88)]
    [InlineData($"{Handbook.Others}/bank-handbook", "bank-handbook/questions.txt", 0.82)]
    [InlineData($"{Handbook.Others}/charity-handbook", "charity-handbook/questions.txt", 0.45, "en", 2)]
    [InlineData($"{Handbook.Others}/airline-handbook", "airline-handbook/questions.txt", 0.35, "en", 1)]
    [InlineData($"{Handbook.Others}/hotel-handbook", "hotel-handbook/questions.txt", 0.65)]
    [InlineData($"{Handbook.Others}/software-handbook", "software-handbook/questions.txt", 0.72)]
    [InlineData($"{Handbook.Others}/university-handbook", "university-handbook/questions.txt", 0.6)]
    [InlineData($"{Handbook.Others}/saas-handbook", "saas-handbook/questions.txt", 0.82)]
    [InlineData($"{Handbook.Others}/maschinenbau-handbook", "maschinenbau-handbook/questions.txt", 0.75, "en", 2)]
    [InlineData($"{Handbook.Others}/retail-handbook", "retail-handbook/questions.txt", 0.64, "en", 1)]
    [InlineData($"{Handbook.Others}/insurer-handbook", "insurer-handbook/questions.txt", 0.5, "en", 1)]
    [InlineData($"{Handbook.Others}/consulting-handbook", "consulting-handbook/questions.txt", 0.55, "en", 1)]
    public void The_right_section_comes_first_and_what_is_not_in_the_handbook_is_not_answered(string folder, string questions, double least, string language = "en", int mostInvented = 0)
    {
        var library = Handbook.In(folder);
        var answering = new PolicyAnswering(Handbook.Languages);
        var scope = new PolicyScope(new DateOnly(2026, 11, 20));
        var (right, answerable, invented, wrong) = (0, 0, 0, 0);
        var cases = File.ReadLines(Path.Combine(SourceTree.Root, "ExitBot.Tests/PolicyQuestions/Evaluation", questions))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries));

        foreach (var test in cases)
        {
            var best = answering.Search(library.Index, test[0], language, scope).Hits is [var first, ..] ? first : null;
            var found = (answering.Answer(library.Index, test[0], language, scope) as PolicyAnswer.Found)?.Passages[0];
            var got = $"{best?.Confidence:0.00} {best?.Document.File} > {best?.Chunk.Section}";
            if (test.Length == 1)
            {
                invented += found is null ? 0 : 1;
                output.WriteLine($"{(found is null ? "silent  " : "INVENTED")} {test[0]} -> {got}");
                continue;
            }

            answerable++;
            var isRight = found?.Document.File == test[1] && found.Chunk.Section == test[2];
            right += isRight ? 1 : 0;
            wrong += !isRight && found is not null ? 1 : 0;
            output.WriteLine($"{(isRight ? "right   " : found is null ? "SILENT  " : "WRONG   ")} {test[0]} -> {got}");
        }

        output.WriteLine($"{folder}: {right} of {answerable} right section first ({100.0 * right / answerable:0.0} %), {wrong} wrong, {answerable - right - wrong} not answered; {invented} invented");
        Assert.True(right >= least * answerable, $"{right} of {answerable}");
        Assert.InRange(invented, 0, mostInvented);
    }
}
