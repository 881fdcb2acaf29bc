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
    [InlineData("um four I guess", 4)]
    [InlineData("okay so like three please", 3)]
    [InlineData("Mostly.", 4)]
    [InlineData("so so", 3)]
    [InlineData("it's ok, three", 3)]
    [InlineData("hmm, not my best boss: 2", 2)]
    [InlineData("5 they carried me through", 5)]
    [InlineData("2 um not for this city", 2)]
    [InlineData("not really", 2)]
    [InlineData("Strongly agree!", 5)]
    [InlineData("😡", 1)]
    [InlineData("👍🏽", 4)]
    [InlineData("☹️☹️", 2)]
    public void A_rating_is_read_as(string text, int rating) =>
        Assert.Equal(rating, Assert.IsType<AnswerReading.Rated>(Read("role_match", text)).Rating);

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("3.5")]
    [InlineData("2 or 3")]
    [InlineData("2, maybe 3")]
    [InlineData("3,5")]
    [InlineData("one, no wait, four")]
    [InlineData("it was fine, mostly")]
    [InlineData("4/10")]
    [InlineData("5 years ago it was fine")]
    [InlineData("one of the best")]
    [InlineData("3 people were nice")]
    [InlineData("2 maybe 3")]
    [InlineData("½")]
    [InlineData("⭐⭐⭐⭐⭐⭐")]
    [InlineData("fine")]
    [InlineData("👍👎")]
    [InlineData("🍕")]
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
    [InlineData("salary", "compensation")]
    [InlineData("It was my boss", "manager_relationship")]
    [InlineData("the commute", "commute")]
    public void Another_word_for_a_reason_is_taken_and_said_back(string text, string code)
    {
        var read = Assert.IsType<AnswerReading.Chosen>(Read("reason_main", text));

        Assert.Equal((code, false), (read.Option.Code, read.Literal));
    }

    [Theory]
    [InlineData("reason_main", "my manager never had time for anybody", "manager_relationship")]
    [InlineData("reason_main", "I was burnt out after the last project", "workload_wellbeing")]
    [InlineData("reason_main", "we are moving to Lisbon", "relocation")]
    [InlineData("reason_main", "my fixed term contract", "contract_end")]
    [InlineData("reason_main", "micromanagment", "manager_relationship")]
    [InlineData("preventable", "well, they let us know that it was not my choice at all", "not_my_choice")]
    [InlineData("would_return", "I would never come back here", "no")]
    [InlineData("next_step", "I have found a new job in Cork", "other_employer")]
    public void Own_words_for_a_choice_are_a_guess(string question, string text, string code)
    {
        var guess = Assert.IsType<AnswerReading.Guessed>(Read(question, text));

        Assert.Equal((code, text), (guess.Option.Code, guess.Said));
    }

    [Fact]
    public void Words_for_two_choices_leave_both_open() => Assert.Equal(
        ["compensation", "manager_relationship"],
        Assert.IsType<AnswerReading.Unclear>(Read("reason_main", "my boss and the salary")).Candidates.Select(option => option.Code).Order());

    [Fact]
    public void Other_words_are_known_for_every_choice_and_for_nothing_else() => Assert.Equal(
        Bank.Questions.SelectMany(question => question.Options.Select(option => $"{question.Id}/{option.Code}")).Order(),
        AnswerWords.For("en").Choices.SelectMany(question => question.Value.Select(option => $"{question.Key}/{option.Key}")).Order());

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

    private static AnswerReading Read(string question, string text) => AnswerReader.Read(Bank.Find(question)!, text, "en");
}
