using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>Which sentences of a model a person may see.</summary>
public sealed class ClaimCheckTests
{
    private const string Carried = "Up to five unused days move on to the next year and must be taken by 31 March.";
    private static readonly PolicyScope Today = new(new DateOnly(2026, 11, 20));
    private readonly ClaimCheck _check = new(Handbook.Languages);

    [Theory]
    [InlineData("en", "You can take five unused days into the next year.", 1, Carried)]
    [InlineData("en", "Take them by 31 March.", 1, "must be taken by 31 March")]
    [InlineData("en", "Five unused days move on.", 1, "“up to FIVE unused  days\nmove on to the next year…”")]
    [InlineData("de", "Bis zu fünf Urlaubstage gehen ins nächste Jahr über.", 1, Carried)]
    public void A_sentence_stands_that_says_what_its_quote_says(string language, string text, int passage, string quote)
    {
        var composed = Check(language, new ClaimedSentence(text, passage, quote));

        Assert.Equal(text, Assert.Single(composed!.Sentences).Text);
        Assert.Contains(Assert.Single(composed.Passages).Quote, Carried, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the quote is nowhere", "Ten days move on to the next year.", 1, "Up to ten unused days move on to the next year")]
    [InlineData("another figure", "You can take 50 unused days into the next year.", 1, Carried)]
    [InlineData("another passage's quote", "You can take five unused days into the next year.", 2, Carried)]
    [InlineData("no such passage", "You can take five unused days into the next year.", 7, Carried)]
    [InlineData("no passage at all", "You can take five unused days into the next year.", 0, Carried)]
    [InlineData("a quote of nothing", "You can take five unused days into the next year.", 1, "the")]
    [InlineData("another topic", "Your laptop and your pension are yours to keep.", 1, Carried)]
    [InlineData("another language", "Puede llevarse los días que no ha usado para el año que viene.", 1, Carried)]
    [InlineData("no words", "", 1, Carried)]
    public void A_sentence_is_dropped_that_does_not_rest_on_its_passage(string why, string text, int passage, string quote) =>
        Assert.True(Check("en", new ClaimedSentence(text, passage, quote)) is null, why);

    [Fact]
    public void What_stands_is_kept_without_what_does_not()
    {
        var composed = Check(
            "en",
            new ClaimedSentence("You get 5,000 euros for each vacation day.", 1, Carried),
            new ClaimedSentence("Take them by 31 March.", 1, "must be taken by 31 March"));

        Assert.Equal(new CitedSentence("Take them by 31 March.", 1), Assert.Single(composed!.Sentences));
    }

    private PolicyAnswer.Composed? Check(string language, params ClaimedSentence[] claims)
    {
        var library = Handbook.Of(("leave.md", $"# Leave\n## Carrying vacation over\n{Carried} Days beyond that are forfeited.\n## Vacation entitlement\nYou have 28 days of vacation to carry."));
        var found = (PolicyAnswer.Found)new PolicyAnswering(Handbook.Languages).Answer(library.Index, "Can I carry over vacation?", "en", Today);
        return _check.Check(claims, found, language);
    }
}
