using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Languages;

/// <summary>Somebody who answers every question from what it offers, in the bank's language, with follow-ups, to the end.</summary>
public sealed partial class WholeInterviewInEveryLanguageTests
{
    // Our own name, and what these languages write in Latin letters.
    private static readonly string[] Latin = ["ExitBot", "AI", "HR"];

    public static TheoryData<string> Languages() => [.. SpokenLanguages.Codes];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_whole_interview_is_asked_and_handed_in(string language)
    {
        using var host = DialogHost.Untouched();
        host.Locale = language;
        await host.SayAllAsync("exit interview", "yes", "named");

        for (var turn = 0; turn < 60 && host.Interview.Stage != InterviewStage.Review; turn++)
        {
            await host.SayAsync(Answer(host));
        }

        Assert.Equal((InterviewStage.Review, language), (host.Interview.Stage, host.Interview.Language));
        Assert.DoesNotContain(host.Interview.Answers, answer => answer.Skipped);

        await host.SayAsync("submit");
        Assert.Equal(InterviewStatus.Completed, host.Interview.Status);
        Assert.Empty(host.Adapter.Sent.SelectMany(sent => English(sent.Text, language)));
    }

    private static string Answer(DialogHost host)
    {
        var bank = host.Banks.For(host.Interview);
        return host.Interview.Stage != InterviewStage.Question ? "skip"
            : bank.Find(host.Interview.CurrentQuestionId!)! switch
            {
                { Scale: { } scale } => scale.Labels[scale.Max],
                { Options: [var first, ..] } => first.Label,
                var open => open.Text,
            };
    }

    /// <summary>Words in Latin letters where the language has none.</summary>
    private static IEnumerable<string> English(string? text, string language) => language is "hi" or "ar" or "ja"
        ? LatinWord().Matches(text ?? "").Select(match => match.Value).Except(Latin)
        : [];

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();
}
