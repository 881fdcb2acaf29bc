using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>Interviews that have ended with just these answers, and what is read out of them.</summary>
internal static class Ended
{
    private static readonly QuestionBanks Banks = new();
    private static readonly FakeClock Clock = new();

    public static InterviewAnalyser Analyser(bool polarity = true) => new(Banks, Options.Create(new AnalysisOptions { Polarity = polarity }));

    public static InterviewAnalysis Analysis(this ExitInterview interview, bool polarity = true) => Analyser(polarity).Analyse(interview, Clock.GetUtcNow());

    /// <summary>Numbers are ratings, words in lower case without blanks that are a code of the question are choices, everything else is text.</summary>
    public static ExitInterview Interview(string language, params (string Question, object Answer)[] answers)
    {
        var interview = Some.Interview() with { Language = language, Status = InterviewStatus.Completed, CompletedAt = Clock.GetUtcNow(), Consent = new Consent(Given: true, Clock.GetUtcNow(), "1") };
        foreach (var (id, said) in answers)
        {
            var question = Banks.Latest.Find(id)!;
            var answer = Some.Answer(id) with { Kind = question.Kind, Turn = interview.Answers.Count + 4, Text = null };
            interview = interview.With(said switch
            {
                int rating => answer with { Rating = rating },
                string code when question.Options.Any(option => option.Code == code) => answer with { OptionCode = code },
                _ => answer with { Text = (string)said },
            });
        }

        return interview;
    }
}
