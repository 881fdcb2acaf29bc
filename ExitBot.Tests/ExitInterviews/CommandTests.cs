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
        yes                   | How shall your answers
        named                 | 1 of 17
        back                  | How shall your answers
        back                  | There is nothing before this & How shall your answers
        named                 | 1 of 17
        Benefits              | 2 of 17
        Better weather abroad | 3 of 17
        BACK!                 | 2 of 17 & Your answer so far: “Better weather abroad” & “keep” leaves it
        keep                  | 3 of 17
        skip                  | 4 of 17
        change 1              | 1 of 17 & Your answer so far: “Benefits”
        Pay                   | 4 of 17
        change 9              | Question 9 is still to come & 4 of 17
        change                | Say “change” and its number & 4 of 17
        change 77             | Say “change” and its number
        review                | → Pay & → Better weather abroad & (skipped) & 4 of 17
        submit                | 14 questions are still open & 4 of 17
        """);

    [Fact]
    public async Task Done_falls_by_going_back_and_rises_again()
    {
        await _host.BeginAsync("Pay", "It was time", "never");
        Assert.Equal(3, _host.Position.Done);

        await _host.SayAsync("back");
        Assert.Equal((2, "decision_timing"), (_host.Position.Done, _host.Position.QuestionId));

        await _host.SayAsync("1");
        Assert.Equal((3, "preventable"), (_host.Position.Done, _host.Position.QuestionId));
    }

    [Fact]
    public async Task A_change_from_the_review_returns_to_the_review()
    {
        await _host.BeginAsync([.. Enumerable.Repeat("skip", 17)]);

        await _host.PlayAsync("""
            person   | bot
            what now | I was waiting for “submit”
            change   | Say “change” and its number
            help     | “talk to a person”
            change 4 | 4 of 17 & You skipped this one earlier
            No       | Here is what you told me & → No
            back     | 17 of 17
            review   | Here is what you told me
            change 2 | 2 of 17
            submit   | Here is what you told me
            submit   | handed in
            """);
    }

    [Fact]
    public async Task Start_over_needs_a_yes()
    {
        await _host.BeginAsync("Pay");

        await _host.PlayAsync("""
            person     | bot
            start over | Shall I? (yes or no)
            no         | Nothing was thrown away & 2 of 17
            start over | Shall I? (yes or no)
            It was bad | Nothing was thrown away & 3 of 17
            start over | Shall I? (yes or no)
            yes        | Your earlier answers are gone & How shall your answers
            """);
        Assert.Empty(_host.Interview.Answers);
        Assert.NotNull(_host.Interview.Consent);
    }

    [Fact]
    public async Task Delete_my_data_needs_a_yes_and_leaves_a_register_entry()
    {
        await _host.BeginAsync("Pay");

        await _host.PlayAsync("""
            person         | bot
            delete my data | I would throw away all the answers & (yes or no)
            no             | Nothing was deleted & 2 of 17
            delete my data | Shall I?
            yes            | your answers are thrown away
            delete my data | I would remove my copies of our messages
            never mind     | Nothing was deleted
            """);
        Assert.Equal((InterviewStatus.Withdrawn, null, "und"), (_host.Interview.Status, _host.Interview.Person, _host.Interview.Language));
        Assert.Empty(_host.Interview.Answers);
    }

    [Fact]
    public async Task Every_command_is_heard_at_a_follow_up_too()
    {
        using var host = DialogHost.Untouched(profile: new KnownProfile());
        await host.BeginAsync("Pay");

        await host.PlayAsync("""
            person           | bot
            language         | I speak: & English & العربية & If the pay had been matched
            help             | “talk to a person” & If the pay had been matched
            review           | → Pay & If the pay had been matched
            submit           | 16 questions are still open & If the pay had been matched
            change 9         | Question 9 is still to come & If the pay had been matched
            pause            | Paused
            resume           | Welcome back. 1 of 17 & If the pay had been matched
            start over       | Shall I?
            no               | Nothing was thrown away & If the pay had been matched
            talk to a person | turn to your HR team & If the pay had been matched
            back             | 1 of 17 & Your answer so far: “Pay”
            keep             | 2 of 17
            """);
    }

    [Fact]
    public async Task Every_command_is_heard_at_the_profile_too()
    {
        using var host = DialogHost.Untouched();
        await host.SayAllAsync("exit interview", "yes", "named");

        await host.PlayAsync("""
            person           | bot
            language         | I speak: & English & العربية & What name may I put
            help             | “talk to a person” & What name may I put
            review           | not answered anything yet & What name may I put
            submit           | questions are still open & What name may I put
            talk to a person | turn to your HR team & What name may I put
            Kim Lee          | Which department
            back             | What name may I put & Your answer so far: “Kim Lee”
            keep             | Which department
            pause            | Paused
            resume           | Welcome back. 0 of 16 & Which department
            skip             | Which level
            stop             | I have stopped
            resume           | Which level
            start over       | Shall I?
            yes              | Your earlier answers are gone & How shall your answers
            delete my data   | Shall I?
            yes              | your answers are thrown away
            """);
    }

    [Fact]
    public Task Help_a_person_and_other_wishes_come_back_to_the_question() => _host.PlayAsync("""
        person             | bot
        exit interview     | May I ask you
        yes                | How shall your answers
        named              | 1 of 17
        help               | “talk to a person” & 1 of 17
        Talk to a person.  | turn to your HR team & 1 of 17
        whatsapp template  | one thing at a time & 1 of 17
        checklist          | no off-boarding checklist yet & 1 of 17
        exit interview     | 1 of 17
        resume             | 1 of 17
        menu               | Paused & Your exit interview is waiting & What would you like to do?
        """);
}
