using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

namespace ExitBot.Tests.ExitInterviews.Analysis;

/// <summary>The rest of what is read out of an interview, and what holds for all of it.</summary>
public sealed class AnalysisTests
{
    private static readonly string[] Languages = ["en", "es", "de", "fr", "pt", "hi", "ar", "ja"];

    [Theory]
    [InlineData("yes", "yes")]
    [InlineData("partly", "partly")]
    [InlineData("no", "no")]
    [InlineData("not_my_choice", "unclear")]
    [InlineData("skip", "unclear")]
    public void Preventable_is_what_was_chosen_or_unclear(string chosen, string expected) =>
        Assert.Equal(expected, Ended.Interview("en", ("preventable", chosen)).Analysis().Preventable);

    [Fact]
    public void What_was_not_asked_is_not_known()
    {
        var analysis = Ended.Interview("en").Analysis();

        Assert.Equal((null, null, null, null, null), (analysis.StatedReason, analysis.Preventable, analysis.FirstThought, analysis.Enps, analysis.RecommendReturn));
        Assert.Null(analysis.InferredReason);
        Assert.Empty(analysis.Themes);
    }

    [Fact]
    public void Codes_and_scores_are_those_that_were_given()
    {
        var analysis = Ended.Interview("en", ("decision_timing", "after_event"), ("enps", 3), ("would_return", "depends")).Analysis();

        Assert.Equal(("after_event", 3, "depends"), (analysis.FirstThought, analysis.Enps, analysis.RecommendReturn));
    }

    [Theory]
    [InlineData("en", "It went on for months. The last straw was the cancelled raise.", "The last straw was the cancelled raise")]
    [InlineData("de", "Der letzte Tropfen war die abgesagte Beförderung.", "Der letzte Tropfen war die abgesagte Beförderung")]
    [InlineData("ja", "きっかけは評価面談でした。", "きっかけは評価面談でした")]
    public void A_trigger_is_found_in_the_story_by_what_it_is_called(string language, string story, string trigger) =>
        Assert.Equal(trigger, Ended.Interview(language, ("reason_story", story)).Analysis().Trigger?.Text);

    [Fact]
    public void Asked_for_the_trigger_the_answer_is_it() => Assert.Equal(
        "They moved my desk to the basement",
        Ended.Interview("en", ("reason_story", "The last straw was something."), ("trigger_event", "They moved my desk to the basement. True story.")).Analysis().Trigger?.Text);

    [Fact]
    public void Every_lexicon_knows_the_themes_and_reasons_of_the_bank_and_no_others()
    {
        var bank = new QuestionBanks().Latest;
        var known = bank.Questions.Select(question => question.Theme).ToHashSet();
        var reasons = bank.ReasonGroups.SelectMany(group => group.Codes).Except(["other", "undisclosed"]).Order(StringComparer.Ordinal);

        var lexicons = Lexicons.Shipped.All.ToList();

        Assert.Equal(Languages.Order(StringComparer.Ordinal), lexicons.Select(words => words.Language).Order(StringComparer.Ordinal));
        Assert.All(lexicons, words =>
        {
            Assert.Subset(known, words.ThemeCodes.ToHashSet());
            Assert.Equal(reasons, words.ReasonCodes.Order(StringComparer.Ordinal));
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("....,,,!!!")]
    [InlineData("\ud800 broken \udc00 halves of my manager's pay")]
    [InlineData("a\u0000b \u202e right to left")]
    public void Odd_texts_are_read_without_complaint(string text) => Assert.NotNull(Ended.Interview("en", ("anything_else", text)).Analysis());

    [Fact]
    public void Quotes_of_whatever_was_said_are_found_where_they_point_to()
    {
        var text = string.Join(' ', Enumerable.Repeat("The manager was terrible, the pay was bad; and 3.5 hours of overtime a day… great team though!", 40));
        var interview = Ended.Interview("en", ("reason_story", text));

        var analysis = interview.Analysis();

        var quotes = analysis.Themes.Select(theme => theme.Quote).Concat(analysis.SecondaryReasons.Select(reason => reason.Quote)).Append(analysis.InferredReason!.Quote);
        Assert.All(quotes, quote => Assert.Contains(quote.Text, interview.Answers.Single(answer => answer.Turn == quote.Turn).Text!, StringComparison.Ordinal));
    }
}
