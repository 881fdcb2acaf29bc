using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>What a language model says of an interview counts only where it can be shown.</summary>
public sealed class ModelClaimTests
{
    private static readonly ExitInterview Interview = Ended.Interview("en", ("reason_story", "They kept moving the goalposts. I could not sleep any more."), ("enps", 4));

    [Fact]
    public void A_claim_with_its_quote_is_taken_and_points_to_the_turn()
    {
        var analysis = Analyse(Claims([new("leadership_direction", "They kept moving the goalposts.")], [new("leadership", Polarity.Negative, "They kept moving the goalposts.")]));

        Assert.Equal(("leadership_direction", 4), (analysis.InferredReason!.Code, analysis.InferredReason.Quote.Turn));
        Assert.Equal(Polarity.Negative, analysis.Themes.Single(theme => theme.Theme == "leadership").Polarity);
        Assert.Equal(("scripted", "interview-analysis 1"), (analysis.Versions.Model, analysis.Versions.Prompt));
    }

    [Theory]
    [InlineData("leadership_direction", "They moved the goalposts.")]
    [InlineData("leadership_direction", "")]
    [InlineData("the_weather", "They kept moving the goalposts.")]
    public void A_claim_without_its_quote_or_with_an_unknown_code_is_dropped(string code, string quote)
    {
        var analysis = Analyse(Claims([new(code, quote)], [new(code, Polarity.Negative, quote)]));

        Assert.Null(analysis.InferredReason);
        Assert.DoesNotContain(analysis.Themes, theme => theme.Theme == code);
    }

    [Fact]
    public void A_model_cannot_change_what_was_stated()
    {
        var stated = Ended.Interview("en", ("reason_main", "health"), ("reason_story", "They kept moving the goalposts."));

        var analysis = Ended.Analyser().Analyse(stated, stated.StartedAt, Claims([new("leadership_direction", "They kept moving the goalposts.")], []));

        Assert.Equal(("health", "health"), (analysis.StatedReason, analysis.MainReason));
    }

    private static InterviewAnalysis Analyse(ModelClaims claims) => Ended.Analyser().Analyse(Interview, Interview.StartedAt, claims);

    private static ModelClaims Claims(IReadOnlyList<ClaimedReason> reasons, IReadOnlyList<ClaimedTheme> themes) => new(reasons, themes, Trigger: null, "scripted", "interview-analysis 1");
}
