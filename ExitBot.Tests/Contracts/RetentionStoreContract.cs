using ExitBot.Bot.DataRights;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.ExitInterviews.Analysis;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What forgetting records must do, over any database. What it is called for, and when, is told by <see cref="Api.RetentionTests"/>.</summary>
public abstract class RetentionStoreContract(StoreFixture database)
{
    private static readonly DateTimeOffset Later = new FakeClock().GetUtcNow().AddMonths(25);

    [DatabaseFact]
    public async Task One_that_can_still_be_gone_on_with_is_not_forgotten()
    {
        var open = Ended.Interview("en", ("reason_story", "Words.")) with { Status = InterviewStatus.Paused, CompletedAt = null };
        var closed = Ended.Interview("en", ("reason_story", "Words.")).At(InterviewStage.Done);
        await StageAsync(open, closed);

        await ForgetAsync();

        Assert.Single((await FindAsync(open.Id)).Answers);
        Assert.Equal((0, InterviewStatus.Completed), ((await FindAsync(closed.Id)).Answers.Count, (await FindAsync(closed.Id)).Status));
    }

    [DatabaseFact]
    public async Task Two_rounds_at_once_do_not_disturb_each_other()
    {
        ExitInterview[] old = [.. Enumerable.Range(0, 10).Select(_ => Ended.Interview("en", ("reason_story", "Words.")).At(InterviewStage.Done))];
        await StageAsync(old);

        await Task.WhenAll(ForgetAsync(), ForgetAsync());

        foreach (var interview in old)
        {
            Assert.Empty((await FindAsync(interview.Id)).Answers);
        }
    }

    private Task<int> ForgetAsync() => database.Services.GetRequiredService<IRetentionStore>().ForgetRecordsAsync(Later, dryRun: false, CancellationToken.None);

    private Task StageAsync(params ExitInterview[] interviews) => database.CommitAsync(unit =>
    {
        var store = unit.GetRequiredService<IExitInterviewStore>();
        Array.ForEach(interviews, store.Stage);
        return Task.CompletedTask;
    });

    private async Task<ExitInterview> FindAsync(InterviewId id)
    {
        await using var unit = database.Services.CreateAsyncScope();
        return (await unit.ServiceProvider.GetRequiredService<IExitInterviewStore>().FindAsync(id, default))!;
    }
}
