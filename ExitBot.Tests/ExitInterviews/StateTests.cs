using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>What callers of the API are told of an interview on every turn (contract.json, "state values").</summary>
public sealed class StateTests
{
    [Fact]
    public async Task A_whole_interview_as_its_states_tell_it()
    {
        using var host = DialogHost.Untouched();

        Assert.Equal(
            """
            exit interview -> consent, in_progress 0/16
            yes -> attribution, in_progress 0/16
            named -> profile name, in_progress 0/16
            Kim -> profile department, in_progress 0/16
            skip -> profile role_band, in_progress 0/16
            back -> profile department, in_progress 0/16
            Sales -> profile role_band, in_progress 0/16
            senior -> profile tenure_months, in_progress 0/16
            3 years -> profile exit_type, in_progress 0/16
            I resigned -> profile location, in_progress 0/17
            Dublin -> profile last_day, in_progress 0/17
            30 November 2026 -> question reason_main, in_progress 0/17
            help -> question reason_main, in_progress 0/17
            Pay -> follow_up reason_main, in_progress 1/17
            skip -> question reason_story, in_progress 1/17
            pause -> paused, paused 1/17
            resume -> question reason_story, in_progress 1/17
            After the third plan in one year I looked around. -> question decision_timing, in_progress 2/17
            back -> question reason_story, in_progress 1/17
            keep -> question decision_timing, in_progress 2/17
            stop -> done, partial 2/17
            resume -> question decision_timing, in_progress 2/17
            change 1 -> question reason_main, in_progress 1/17
            Benefits -> question decision_timing, in_progress 2/18

            """.ReplaceLineEndings("\n"),
            await ToldAsync(host, "exit interview", "yes", "named", "Kim", "skip", "back", "Sales", "senior", "3 years", "I resigned", "Dublin", "30 November 2026",
                "help", "Pay", "skip", "pause", "resume", "After the third plan in one year I looked around.", "back", "keep", "stop", "resume", "change 1", "Benefits"));

        while (host.Told!.Step == "question")
        {
            await host.SayAsync("skip");
        }

        Assert.Equal(
            """
            review -> review, in_progress 18/18
            submit -> done, completed 18/18
            hello -> done, completed 18/18

            """.ReplaceLineEndings("\n"),
            await ToldAsync(host, "review", "submit", "hello"));
    }

    [Fact]
    public async Task The_question_that_is_told_is_the_one_that_is_asked()
    {
        using var host = DialogHost.Untouched(profile: new KnownProfile());
        await host.BeginAsync();
        while (host.Told!.Step is "question" or "follow_up")
        {
            var question = host.Plan.Current(host.Interview);
            Assert.Equal(question.Id, host.Told.QuestionId);
            var replies = await host.SayAsync("help");
            Assert.Contains(host.Told.Step == "question" ? question.Text : host.Interview.PendingFollowUp!.Asked, replies.Text(), StringComparison.Ordinal);
            await host.SayAsync(question.Scale is { Min: 1 } && host.Told.Step == "question" ? "2" : "skip");
        }

        Assert.Equal(("review", null), (host.Told.Step, host.Told.QuestionId));
    }

    [Fact]
    public async Task Declined_and_withdrawn_are_told_apart()
    {
        using var declined = new DialogHost();
        await declined.SayAllAsync("exit interview", "no");
        using var withdrawn = new DialogHost();
        await withdrawn.BeginAsync("Pay", "delete my data", "yes");

        Assert.Equal(("done", null, "declined"), (declined.Told!.Step, declined.Told.QuestionId, declined.Told.Status));
        Assert.Equal(("done", null, "withdrawn"), (withdrawn.Told!.Step, withdrawn.Told.QuestionId, withdrawn.Told.Status));
    }

    [Fact]
    public void Fields_of_the_profile_have_the_names_of_the_contract() => Assert.Equal(
        ["name", "department", "role_band", "tenure_months", "exit_type", "location", "last_day"], InterviewProfile.Fields.Select(WireName.Of));

    private static async Task<string> ToldAsync(DialogHost host, params string[] says)
    {
        var table = "";
        foreach (var said in says)
        {
            await host.SayAsync(said);
            var told = host.Told!;
            var step = told.QuestionId is { } question ? $"{told.Step} {question}" : told.Step;
            table += $"{said} -> {step}, {told.Status} {told.Done}/{told.Total}\n";
        }

        return table;
    }
}
