using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

public sealed class CommandTests : IDisposable
{
    private readonly DialogHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public Task Back_skip_change_and_review_move_and_lose_nothing() => _host.PlayAsync("""
        person                | bot
        exit interview        | May I ask you
        yes                   | 1 of 15
        back                  | This is the first question & 1 of 15
        Benefits              | 2 of 15
        Better weather abroad | 3 of 15
        BACK!                 | 2 of 15 & Your answer so far: “Better weather abroad” & “keep” leaves it
        keep                  | 3 of 15
        skip                  | 4 of 15
        change 1              | 1 of 15 & Your answer so far: “Benefits”
        Pay                   | 4 of 15
        change 9              | Question 9 is still to come & 4 of 15
        change                | Say “change” and its number & 4 of 15
        change 77             | Say “change” and its number
        review                | → Pay & → Better weather abroad & (skipped) & 4 of 15
        submit                | 12 questions are still open & 4 of 15
        """);

    [Fact]
    public async Task Done_falls_by_going_back_and_rises_again()
    {
        await _host.SayAllAsync("exit interview", "yes", "Pay", "It was time", "never");
        Assert.Equal(3, _host.Position.Done);

        await _host.SayAsync("back");
        Assert.Equal((2, "decision_timing"), (_host.Position.Done, _host.Position.QuestionId));

        await _host.SayAsync("1");
        Assert.Equal((3, "preventable"), (_host.Position.Done, _host.Position.QuestionId));
    }

    [Fact]
    public async Task A_change_from_the_review_returns_to_the_review()
    {
        await _host.SayAllAsync(["exit interview", "yes", .. Enumerable.Repeat("skip", 15)]);

        await _host.PlayAsync("""
            person   | bot
            what now | I was waiting for “submit”
            change   | Say “change” and its number
            help     | “talk to a person”
            change 4 | 4 of 15 & You skipped this one earlier
            No       | Here is what you told me & → No
            back     | 15 of 15
            review   | Here is what you told me
            change 2 | 2 of 15
            submit   | Here is what you told me
            submit   | handed in
            """);
    }

    [Fact]
    public async Task Start_over_needs_a_yes()
    {
        await _host.SayAllAsync("exit interview", "yes", "Pay");

        await _host.PlayAsync("""
            person     | bot
            start over | Shall I? (yes or no)
            no         | Nothing was thrown away & 2 of 15
            start over | Shall I? (yes or no)
            It was bad | Nothing was thrown away & 3 of 15
            start over | Shall I? (yes or no)
            yes        | Your earlier answers are gone & 1 of 15
            """);
        Assert.Empty(_host.Interview.Answers);
        Assert.NotNull(_host.Interview.Consent);
    }

    [Fact]
    public async Task Delete_my_data_needs_a_yes_and_leaves_a_register_entry()
    {
        await _host.SayAllAsync("exit interview", "yes", "Pay");

        await _host.PlayAsync("""
            person         | bot
            delete my data | I would throw away all the answers & (yes or no)
            no             | Nothing was deleted & 2 of 15
            delete my data | Shall I?
            yes            | your answers are thrown away
            delete my data | There is no unfinished exit interview
            """);
        Assert.Equal((InterviewStatus.Withdrawn, null, "und"), (_host.Interview.Status, _host.Interview.Person, _host.Interview.Language));
        Assert.Empty(_host.Interview.Answers);
    }

    [Fact]
    public Task Help_a_person_and_other_wishes_come_back_to_the_question() => _host.PlayAsync("""
        person             | bot
        exit interview     | May I ask you
        yes                | 1 of 15
        help               | “talk to a person” & 1 of 15
        Talk to a person.  | turn to your HR team & 1 of 15
        whatsapp template  | not part of this version yet & 1 of 15
        exit interview     | 1 of 15
        resume             | 1 of 15
        menu               | Paused & Your exit interview is waiting & What would you like to do?
        """);
}
