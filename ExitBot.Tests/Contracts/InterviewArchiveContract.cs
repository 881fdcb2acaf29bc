using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.People;
using ExitBot.Tests.ExitInterviews.Analysis;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What HR's view of interviews must do, over any database.</summary>
public abstract class InterviewArchiveContract(StoreFixture database)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [DatabaseFact]
    public async Task A_file_has_what_was_said_what_follows_and_what_was_made_of_it()
    {
        var interview = await EndedAsync();
        await ReviewAsync(interview.Id, review => review with { MainReason = "recognition", Regretted = Regretted.Yes }, Change(interview.Id, "compensation", "recognition"));

        var file = await FindAsync(interview.Id);

        Assert.Equal(interview.Answers, file.Interview.Answers);
        Assert.Equal("compensation", file.Analysis!.StatedReason);
        Assert.Equal(("recognition", Regretted.Yes, "recognition"), (file.Review.MainReason, file.Review.Regretted, file.AcceptedReason));
        Assert.Equal(Change(interview.Id, "compensation", "recognition"), Assert.Single(file.Changes));
    }

    [DatabaseFact]
    public async Task Corrections_stay_beside_each_other_in_their_order()
    {
        var interview = await EndedAsync();
        await ReviewAsync(interview.Id, review => review with { MainReason = "benefits" }, Change(interview.Id, "compensation", "benefits"));
        await ReviewAsync(interview.Id, review => review with { MainReason = "health" }, Change(interview.Id, "benefits", "health") with { At = Noon.AddMinutes(1) });

        var file = await FindAsync(interview.Id);

        Assert.Equal(["benefits", "health"], file.Changes.Select(change => change.To));
        Assert.Equal("health", file.AcceptedReason);
    }

    [DatabaseFact]
    public async Task A_hold_is_set_and_lifted()
    {
        var interview = await EndedAsync();
        var hold = new LegalHold("A claim is pending.", "case-team", Noon);
        await ReviewAsync(interview.Id, review => review with { Hold = hold });
        Assert.Equal(hold, (await FindAsync(interview.Id)).Review.Hold);

        await ReviewAsync(interview.Id, review => review with { Hold = null });

        Assert.Null((await FindAsync(interview.Id)).Review.Hold);
    }

    [DatabaseFact]
    public async Task A_review_over_somebody_elses_newer_one_is_stale()
    {
        var interview = await EndedAsync();
        await using var late = database.Services.CreateAsyncScope();
        var archive = late.ServiceProvider.GetRequiredService<IInterviewArchive>();
        var read = (await archive.FindAsync(interview.Id, default))!;
        await ReviewAsync(interview.Id, review => review with { Regretted = Regretted.Yes });
        await ReviewAsync(interview.Id, review => review with { Regretted = Regretted.No });

        archive.Stage(read.Review with { MainReason = "health" });

        await Assert.ThrowsAnyAsync<Exception>(() => late.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default));
        Assert.Equal((Regretted.No, null), ((await FindAsync(interview.Id)).Review.Regretted, (await FindAsync(interview.Id)).Review.MainReason));
    }

    [DatabaseFact]
    public async Task What_goes_on_is_listed_without_what_was_said_in_it()
    {
        var department = Department();
        var open = await EndedAsync(interview => interview with { Status = InterviewStatus.InProgress, CompletedAt = null, Profile = interview.Profile with { Department = department } });

        var listed = (await ListAsync(new InterviewFilter(InterviewStatus.InProgress, Department: null))).Single(line => line.Id == open.Id);

        Assert.Equal((null, null, null), (listed.Department, listed.ExitType, listed.MainReason));
        Assert.Empty(await ListAsync(new InterviewFilter(Status: null, department)));
    }

    [DatabaseFact]
    public async Task Pooled_ones_are_counted_by_month()
    {
        var month = new DateTimeOffset(2019, 3, 1, 0, 0, 0, TimeSpan.Zero);
        var department = Department();
        await EndedAsync(interview => Pooled(interview, department, month, person: null));
        await EndedAsync(interview => Pooled(interview, department, month, interview.Person));

        await using var unit = database.Services.CreateAsyncScope();
        var counts = await unit.ServiceProvider.GetRequiredService<IInterviewArchive>().PooledByMonthAsync(default);

        Assert.Equal(1, counts[month]);
    }

    [DatabaseFact]
    public async Task A_list_is_newest_first_and_goes_on_where_a_page_ended()
    {
        var department = Department();
        List<ExitInterview> told = [];
        for (var day = 0; day < 3; day++)
        {
            var started = Noon.AddDays(day);
            told.Add(await EndedAsync(interview => interview with { StartedAt = started, Profile = interview.Profile with { Department = department } }));
        }

        var filter = new InterviewFilter(InterviewStatus.Completed, department);
        var first = await ListAsync(filter, count: 2);
        var second = await ListAsync(filter, new ListPlace(first[^1].StartedAt, first[^1].Id.Value), count: 2);

        Assert.Equal([told[2].Id, told[1].Id], first.Select(line => line.Id));
        Assert.Equal([told[0].Id], second.Select(line => line.Id));
        Assert.All(first, line => Assert.Equal("compensation", line.MainReason));
    }

    [DatabaseFact]
    public async Task An_export_has_all_that_ended_and_nothing_that_was_withdrawn_or_goes_on()
    {
        var ended = await EndedAsync();
        var partial = await EndedAsync(interview => interview with { Status = InterviewStatus.Partial, CompletedAt = null });
        var open = await EndedAsync(interview => interview with { Status = InterviewStatus.Paused, CompletedAt = null });
        var withdrawn = await EndedAsync();
        await database.CommitAsync(async unit =>
        {
            var store = unit.GetRequiredService<IExitInterviewStore>();
            store.Stage((await store.FindAsync(withdrawn.Id, default))!.Discarded(InterviewStatus.Withdrawn));
        });

        List<InterviewId> exported = [];
        await using var reading = database.Services.CreateAsyncScope();
        await foreach (var file in reading.ServiceProvider.GetRequiredService<IInterviewArchive>().ReadAllAsync(default))
        {
            exported.Add(file.Interview.Id);
        }

        Assert.Equal(new HashSet<InterviewId> { ended.Id, partial.Id }, exported.Where(id => id == ended.Id || id == partial.Id || id == open.Id || id == withdrawn.Id).ToHashSet());
    }

    [DatabaseFact]
    public async Task What_is_withdrawn_takes_analysis_review_and_changes_with_it()
    {
        var interview = await EndedAsync();
        await ReviewAsync(interview.Id, review => review with { MainReason = "health" }, Change(interview.Id, "compensation", "health"));

        await database.CommitAsync(async unit =>
        {
            var store = unit.GetRequiredService<IExitInterviewStore>();
            store.Stage((await store.FindAsync(interview.Id, default))!.Discarded(InterviewStatus.Withdrawn));
        });

        var file = await FindAsync(interview.Id);
        Assert.Equal((null, null, 0), (file.Analysis, file.Review.MainReason, file.Changes.Count));
    }

    private static string Department() => $"Team {Guid.CreateVersion7():N}";

    private static ExitInterview Pooled(ExitInterview interview, string department, DateTimeOffset month, PersonKey? person) =>
        interview with { Attribution = Attribution.Pooled, StartedAt = month, Person = person, Profile = interview.Profile with { Department = department } };

    private static InterviewChange Change(InterviewId id, string from, string to) => new(id, "main_reason", from, to, "On the phone.", "case-team", Noon);

    private async Task<ExitInterview> EndedAsync(Func<ExitInterview, ExitInterview>? change = null)
    {
        var ended = Ended.Interview("en", ("reason_main", "compensation"), ("reason_story", "There was no raise in four years."));
        var interview = change?.Invoke(ended) ?? ended;
        await database.CommitAsync(unit =>
        {
            var store = unit.GetRequiredService<IExitInterviewStore>();
            store.Stage(interview);
            store.Stage(interview.Analysis());
            return Task.CompletedTask;
        });
        return interview;
    }

    private Task ReviewAsync(InterviewId id, Func<InterviewReview, InterviewReview> change, params InterviewChange[] changes) => database.CommitAsync(async unit =>
    {
        var archive = unit.GetRequiredService<IInterviewArchive>();
        archive.Stage(change((await archive.FindAsync(id, default))!.Review), changes);
    });

    private async Task<InterviewFile> FindAsync(InterviewId id)
    {
        await using var unit = database.Services.CreateAsyncScope();
        return (await unit.ServiceProvider.GetRequiredService<IInterviewArchive>().FindAsync(id, default))!;
    }

    private async Task<IReadOnlyList<InterviewSummary>> ListAsync(InterviewFilter filter, ListPlace? after = null, int count = 100)
    {
        await using var unit = database.Services.CreateAsyncScope();
        return await unit.ServiceProvider.GetRequiredService<IInterviewArchive>().ListAsync(filter, after, count, default);
    }
}
