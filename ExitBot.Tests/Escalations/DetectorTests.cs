using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.Escalations.Domain.Detection;

namespace ExitBot.Tests.Escalations;

public sealed class DetectorTests
{
    private static readonly RedFlagDetector Detector = new();

    [Theory]
    [InlineData("I was sexualy harrassed by him", RedFlagCategory.SexualHarassment)]
    [InlineData("he keeps t o u c h i n g me and I want to k i l l myself", RedFlagCategory.SelfHarm)]
    [InlineData("I want to 😭😭 die", RedFlagCategory.SelfHarm)]
    [InlineData("I WANT TO KILLLL MYSELF!!!", RedFlagCategory.SelfHarm)]
    [InlineData("i'm gonna k1ll him", RedFlagCategory.ViolenceThreat)]
    [InlineData("The team was nice, pero mi jefe me tocaba la pierna.", RedFlagCategory.SexualHarassment)]
    [InlineData("Mein Job war gut but I want to die", RedFlagCategory.SelfHarm)]
    [InlineData("सब ठीक था but my manager groped me", RedFlagCategory.SexualHarassment)]
    public void Typing_mistakes_noise_and_mixed_languages_hide_nothing(string text, RedFlagCategory expected) =>
        Assert.Contains(Detector.Find(text).Flags, flag => flag.Category == expected);

    [Theory]
    [InlineData("My manager shouted at me once.", Severity.Medium)]
    [InlineData("My manager shouts at me every day.", Severity.High)]
    [InlineData("Guards were taken off the press last year.", Severity.High)]
    [InlineData("The guards were taken off the press and it is still running.", Severity.Critical)]
    [InlineData("Everybody shares the admin password.", Severity.Medium)]
    [InlineData("I want to die.", Severity.Critical)]
    [InlineData("We write false invoices.", Severity.High)]
    [InlineData("My overtime was never paid.", Severity.Medium)]
    public void Severity_follows_the_category_and_whether_it_goes_on(string text, Severity expected) =>
        Assert.Equal(expected, Assert.Single(Detector.Find(text).Flags).Severity);

    [Fact]
    public void The_quote_is_what_was_written_and_leaves_the_rest_of_a_long_answer_out()
    {
        const string Text = "I liked the canteen. The work was fine. Then my boss groped me, twice! I told nobody. The pay was low. That is all.";

        var quote = Assert.Single(Detector.Find(Text).Flags).Quote;

        Assert.Equal("The work was fine. Then my boss groped me, twice! I told nobody.", quote);
    }

    [Theory]
    [InlineData("Plant 2, and it is still running", true)]
    [InlineData("Halle 3, läuft immer noch", true)]
    [InlineData("Hall 3", false)]
    public void Whether_something_goes_on_is_read_from_an_answer(string text, bool isOngoing) => Assert.Equal(isOngoing, Detector.SaysOngoing(text));

    [Fact]
    public void Who_is_mentioned_is_told()
    {
        var people = Detector.Find("My team lead and the HR manager bullied me.").People;

        Assert.Contains("team lead", people);
        Assert.Contains("hr manager", people);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀😀😀")]
    [InlineData("4")]
    [InlineData("\ud800 lone surrogate \uffff")]
    public void Odd_texts_raise_nothing(string text) => Assert.Empty(Detector.Find(text).Flags);

    [Fact]
    public void A_very_long_text_is_read_to_its_end()
    {
        var text = string.Concat(Enumerable.Repeat("The days were long and the work was good. ", 90)) + "I want to die.";

        Assert.Equal(RedFlagCategory.SelfHarm, Assert.Single(Detector.Find(text).Flags).Category);
    }
}
