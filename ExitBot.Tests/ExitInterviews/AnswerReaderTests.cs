using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class AnswerReaderTests
{
    private static readonly QuestionBank Bank = new QuestionBanks().For(Some.Interview());

    [Theory]
    [InlineData("4", 4)]
    [InlineData(" 4. ", 4)]
    [InlineData("four", 4)]
    [InlineData("I'd say 4", 4)]
    [InlineData("4/5", 4)]
    [InlineData("4 out of 5", 4)]
    [InlineData("४", 4)]
    [InlineData("４", 4)]
    [InlineData("4️⃣", 4)]
    [InlineData("★★★★☆", 4)]
    [InlineData("⭐⭐⭐⭐", 4)]
    [InlineData("Not at all!", 1)]
    [InlineData("5 - completely", 5)]
    [InlineData("4, because she listened", 4)]
    [InlineData("4 because of 2 colleagues and 1 boss", 4)]
    [InlineData("two 🙁", 2)]
    public void A_rating_is_read_as(string text, int rating) =>
        Assert.Equal(rating, Assert.IsType<AnswerReading.Rated>(Read("role_match", text)).Rating);

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("3.5")]
    [InlineData("2 or 3")]
    [InlineData("2, maybe 3")]
    [InlineData("4/10")]
    [InlineData("5 years ago it was fine")]
    [InlineData("one of the best")]
    [InlineData("½")]
    [InlineData("⭐⭐⭐⭐⭐⭐")]
    [InlineData("fine")]
    [InlineData("100%")]
    [InlineData("99999999999999999999")]
    [InlineData("\ud800")]
    public void No_rating_is_guessed_from(string text) => Assert.IsType<AnswerReading.Unclear>(Read("role_match", text));

    [Theory]
    [InlineData("10", 10)]
    [InlineData("🔟", 10)]
    [InlineData("0", 0)]
    [InlineData("never", 0)]
    [InlineData("10/10", 10)]
    public void The_long_scale_reads(string text, int rating) =>
        Assert.Equal(rating, Assert.IsType<AnswerReading.Rated>(Read("enps", text)).Rating);

    [Theory]
    [InlineData("Pay", "compensation")]
    [InlineData("career_growth", "career_growth")]
    [InlineData("because of the pay", "compensation")]
    [InlineData("my health, mostly", "health")]
    [InlineData("retiring", "retirement")]
    [InlineData("managed", "manager_relationship")]
    [InlineData("Starting my own busines", "entrepreneurship")]
    [InlineData("I would rather not say", "undisclosed")]
    public void A_reason_is_read_as(string text, string code) => Assert.Equal(code, Chosen("reason_main", text));

    [Theory]
    [InlineData("No", "no")]
    [InlineData("no.", "no")]
    [InlineData("No, it was settled.", "no")]
    [InlineData("3", "no")]
    [InlineData("#3", "no")]
    [InlineData("option 3", "no")]
    [InlineData("three", "no")]
    [InlineData("in part", "partly")]
    [InlineData("not my decision", "not_my_choice")]
    public void A_choice_is_read_as(string text, string code) => Assert.Equal(code, Chosen("preventable", text));

    [Theory]
    [InlineData("no idea")]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("3 of them")]
    [InlineData("🤷")]
    public void No_choice_is_guessed_from(string text) => Assert.IsType<AnswerReading.Unclear>(Read("preventable", text));

    [Fact]
    public void Words_beside_a_choice_are_kept() => Assert.Equal(
        "No, it was settled.", Assert.IsType<AnswerReading.Chosen>(Read("preventable", "No, it was settled.")).Comment);

    private static string Chosen(string question, string text) => Assert.IsType<AnswerReading.Chosen>(Read(question, text)).Option.Code;

    private static AnswerReading Read(string question, string text) => AnswerReader.Read(Bank.Find(question)!, text, AnswerWords.English);
}
