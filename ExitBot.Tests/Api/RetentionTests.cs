using ExitBot.Bot.DataRights;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.PolicyQuestions.Domain.Records;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Api;

/// <summary>What is kept is gone when its time is over, unless it is held.</summary>
public sealed class RetentionTests : PeopleWithData
{
    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(1_200, 0)]
    public async Task A_closed_case_is_kept_for_its_time(int days, int left)
    {
        await using (var host = Start())
        {
            var person = FakePerson.OnEmulator(host, Channel);
            await person.SaysAsync("They still owe me my last two salaries.");
            var cases = await host.Client.GetJsonAsync("/api/v1/escalations");
            using var closed = await host.Client.CallAsync("PATCH", $"/api/v1/escalations/{cases["items"]![0]!["id"]}", body: """{"status": "closed", "reason": "Paid."}""");
        }

        await using (var host = Start(days))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.Equal(left, host.Database.Count("EscalationCases"));
            Assert.Equal(left, host.Database.Count("EscalationEvidence"));
        }
    }

    [Theory]
    [InlineData(179, true, true)]
    [InlineData(181, false, true)]
    [InlineData(740, false, false)]
    public async Task Words_and_records_are_kept_for_their_time(int days, bool wordsStay, bool recordStays)
    {
        await using (var host = Start())
        {
            await SubmitsAsync(host);
        }

        await using (var host = Start(days))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.Equal(wordsStay, host.Database.Dump("Transcript").Contains(Canary, StringComparison.Ordinal));
            Assert.Equal(recordStays, host.Database.Dump("ExitInterviewAnswers", "InterviewAnalyses").Contains(Canary, StringComparison.Ordinal));
            Assert.Equal(1, host.Database.Count("ExitInterviews"));
        }
    }

    [Theory]
    [InlineData(215, 1)]
    [InlineData(225, 0)]
    public async Task An_invitation_goes_with_the_words_counted_from_when_its_link_ended(int days, int left)
    {
        await using (var host = Start())
        {
            await Invited.InviteAsync(host.Client, lastDay: DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10), key: null);
        }

        await using (var host = Start(days))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.Equal(left, host.Database.Count("Invitations"));
        }
    }

    [Fact]
    public async Task The_register_goes_last()
    {
        await using (var host = Start())
        {
            await SubmitsAsync(host);
        }

        await using (var host = Start(days: 1_200))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.Equal(0, host.Database.Count("ExitInterviews"));
        }
    }

    [Fact]
    public async Task A_hold_stops_retention_and_a_dry_run_deletes_nothing()
    {
        string id;
        await using (var host = Start())
        {
            var person = await TellsAsync(host);
            id = await InterviewAsync(host, person);
            await using var scope = host.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<IAskedQuestionStore>().Stage(
                new AskedQuestion(Guid.CreateVersion7(), "emulator", person.ConversationId, TimeProvider.System.GetUtcNow(), "en", Canary, File: null, Section: null));
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default);
            await host.Service<IModelCallLog>().AppendAsync(Some.ModelCall() with { Conversation = new ModelConversation("emulator", person.ConversationId) }, default);
            using var held = await host.Client.CallAsync("PUT", $"/api/v1/interviews/{id}/hold", body: """{"reason":"A claim is pending."}""");
        }

        await using (var host = Start(days: 1_200))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);
            Assert.Contains(Canary, host.Database.Dump("Transcript"), StringComparison.Ordinal);
            Assert.Contains(Canary, host.Database.Dump("ExitInterviewAnswers"), StringComparison.Ordinal);
            Assert.Contains(Canary, host.Database.Dump("PolicyQuestions"), StringComparison.Ordinal);
            Assert.Equal(1, host.Database.Count("ModelCalls"));
            using var lifted = await host.Client.CallAsync("DELETE", $"/api/v1/interviews/{id}/hold");
        }

        await using (var host = Start(days: 1_200, ("Retention:DryRun", "true")))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);
            Assert.Contains(Canary, host.Database.Dump("Transcript"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(360, 1)]
    [InlineData(370, 0)]
    public async Task Checklists_that_nobody_changes_are_kept_for_their_time(int days, int left)
    {
        await using (var host = Start())
        {
            await KeepsAsync(host);
        }

        await using (var host = Start(days))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.Equal(left, host.Database.Count("Checklists"));
            Assert.Equal(left, host.Database.Count("ChecklistTasks WHERE Title LIKE @p0", $"%{Canary}%"));
        }
    }

    [Theory]
    [InlineData(700, 1)]
    [InlineData(740, 0)]
    public async Task Drafts_that_nobody_changes_are_kept_for_their_time(int days, int left)
    {
        await using (var host = Start())
        {
            await BuildsAsync(host);
        }

        await using (var host = Start(days))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.Equal(left, host.Database.Count("TemplateDrafts"));
        }
    }

    [Fact]
    public async Task One_that_was_left_unfinished_is_closed_and_then_forgotten_by_the_time_that_was_over()
    {
        await using (var host = Start())
        {
            await TellsAsync(host);
        }

        await using (var host = Start(days: 790))
        {
            // Whichever of the two jobs comes first.
            var job = host.Service<RetentionJob>();
            await job.RunAsync(CancellationToken.None);
            await Deadline.UntilAsync(() => host.Database.Count("ExitInterviews WHERE Stage = @p0", (int)InterviewStage.Done) == 1, "the end of the interview");
            await job.RunAsync(CancellationToken.None);

            Assert.DoesNotContain(Canary, host.Database.Dump("ExitInterviewAnswers", "InterviewAnalyses"), StringComparison.Ordinal);
            Assert.Equal(1, host.Database.Count("ExitInterviews WHERE Status = @p0 AND Person IS NULL", (int)InterviewStatus.Partial));
        }
    }
}
