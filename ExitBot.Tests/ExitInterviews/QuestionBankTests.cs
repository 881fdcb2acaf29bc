using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class QuestionBankTests
{
    private static readonly string Shipped = EmbeddedFile.Read("ExitInterviews/Domain/Banks/1.0.0.en.json");

    [Fact]
    public void The_shipped_bank_asks_fifteen_core_questions_in_order()
    {
        var core = new QuestionBanks().For(Some.Interview()).Questions.Where(question => question.Core).ToList();

        Assert.Equal(15, core.Count);
        Assert.Equal(("reason_main", "anything_else"), (core[0].Id, core[^1].Id));
    }

    [Theory]
    [InlineData("\"version\": \"1.0.0\"", "\"version\": \"one\"", "Version 'one'")]
    [InlineData("\"id\": \"enps\"", "\"id\": \"speak_up\"", "'speak_up' is used more than once")]
    [InlineData("\"max\": 10,", "\"max\": 9,", "Question 'enps' is rating_0_10 and needs a scale from 0 to 10")]
    [InlineData("\"code\": \"m2_m3\"", "\"code\": \"never\"", "Question 'decision_timing' has option 'never' more than once")]
    [InlineData("\"label\": \"Benefits\"", "\"label\": \"Pay\"", "Question 'reason_main' has the label 'Pay' more than once")]
    [InlineData("\"text\": \"Good work of yours was noticed.\"", "\"text\": \" \"", "Question 'manager_recognition' has no text")]
    [InlineData("\"kind\": \"rating_0_10\"", "\"kind\": \"stars\"", "Question 'enps' has the unknown kind 'stars'")]
    [InlineData("\"skip_if\": \"decision_timing==never\"", "\"skip_if\": \"decision_timing==nie\"", "Question 'trigger_event': 'decision_timing==nie' names option 'nie', which 'decision_timing' does not have")]
    [InlineData("\"mentions==tools\"", "\"mentions==toolz\"", "Question 'tools_process': 'mentions==toolz' names the unknown theme 'toolz'")]
    [InlineData("\"exit_type==retirement\"", "\"exit_type==pension\"", "Question 'preventable': 'exit_type==pension' names the unknown exit type 'pension'")]
    [InlineData("\"reason_main==tools_process\"", "\"reason==tools_process\"", "Question 'tools_process': 'reason==tools_process' names question 'reason', which is not in the bank")]
    [InlineData("\"when\": \"rating<=6\"", "\"when\": \"rating<=16\"", "Question 'enps': 'rating<=16' is no rating of 'enps'")]
    [InlineData("\"when\": \"rating<=6\"", "\"when\": \"unhappy\"", "'unhappy' is no condition")]
    [InlineData("\"ask\": \"What is the main thing you would warn them about?\"", "\"ask\": \"\"", "Question 'enps' has a follow-up without words")]
    [InlineData("\"would_return\": \"Would you come back now and then, to mentor somebody or to advise?\"", "\"return\": \"Would you?\"", "A route names question 'return', which is not in the bank")]
    public void A_broken_bank_is_refused_and_the_item_named(string sound, string broken, string complaint)
    {
        Assert.Contains(sound, Shipped, StringComparison.Ordinal);

        var refusal = Assert.Throws<InvalidDataException>(() => QuestionBankFile.Parse("test.json", Shipped.Replace(sound, broken, StringComparison.Ordinal)));

        Assert.StartsWith("Question bank test.json:", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_options_keep_their_groups_and_lose_their_order()
    {
        var interview = Some.Interview() with { CurrentQuestionId = "reason_main" };
        var plan = new InterviewPlan(new QuestionBanks().For(interview), new InterviewLimits());
        var one = plan.Current(interview).Options.Select(option => option.Code).ToList();
        var other = plan.Current(interview with { Id = Some.Interview().Id }).Options.Select(option => option.Code).ToList();

        Assert.NotEqual(one, other);
        Assert.Equal(one.Take(14).Order(), other.Take(14).Order());
        Assert.Equal(["other", "undisclosed"], one.TakeLast(2).Order());
    }
}
