using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What a store of cases must do, over any database.</summary>
public abstract class EscalationStoreContract(StoreFixture database)
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [DatabaseFact]
    public async Task A_case_comes_back_as_it_was_staged()
    {
        var (raised, origin) = (Case() with { ReceiptDueAt = Noon.AddDays(7), FeedbackDueAt = Noon.AddMonths(3) }, Origin());

        await database.CommitAsync(Staging(store => store.StageRaised(raised, origin)));

        Assert.Equivalent(raised, await FindAsync(raised.Id), strict: true);
    }

    [DatabaseFact]
    public async Task A_read_after_a_stage_sees_what_was_staged()
    {
        await using var unit = database.Services.CreateAsyncScope();
        var store = unit.ServiceProvider.GetRequiredService<IEscalationStore>();
        var (raised, origin) = (Case(), Origin());

        store.StageRaised(raised, origin);

        Assert.Same(raised, await store.FindAsync(raised.Id, default));
        Assert.Same(raised, await store.FindUnclosedAsync(origin, raised.Category, default));
    }

    [DatabaseFact]
    public async Task Evidence_is_added_in_its_order_and_what_was_there_stays()
    {
        var (raised, origin) = (Case(), Origin());
        await database.CommitAsync(Staging(store => store.StageRaised(raised, origin)));

        await ChangeAsync(raised.Id, found => found with { Evidence = [.. found.Evidence, Said("second")] });
        await ChangeAsync(raised.Id, found => found with { Evidence = [.. found.Evidence, Said("third")] });

        Assert.Equal(["first", "second", "third"], (await FindAsync(raised.Id))!.Evidence.Select(evidence => evidence.Quote));
    }

    [DatabaseFact]
    public async Task An_unclosed_case_is_found_by_where_it_was_said_and_by_its_category()
    {
        var (raised, origin) = (Case(), Origin());
        await database.CommitAsync(Staging(store => store.StageRaised(raised, origin)));

        Assert.Equal(raised.Id, await UnclosedAsync(origin, raised.Category));
        Assert.Null(await UnclosedAsync(origin, RedFlagCategory.Bullying));
        Assert.Null(await UnclosedAsync(Origin(), raised.Category));
        Assert.Null(await UnclosedAsync(origin with { Interview = Guid.CreateVersion7() }, raised.Category));
    }

    [DatabaseFact]
    public async Task A_closed_case_is_found_by_its_id_only()
    {
        var (raised, origin) = (Case(), Origin());
        await database.CommitAsync(Staging(store => store.StageRaised(raised, origin)));

        await ChangeAsync(raised.Id, found => found.Closed(Noon.AddHours(1)));

        Assert.Null(await UnclosedAsync(origin, raised.Category));
        Assert.Equal(CaseStatus.Closed, (await FindAsync(raised.Id))!.Status);
    }

    [DatabaseFact]
    public async Task A_change_over_somebody_elses_newer_one_is_stale()
    {
        var (raised, origin) = (Case(), Origin());
        await database.CommitAsync(Staging(store => store.StageRaised(raised, origin)));
        await using var late = database.Services.CreateAsyncScope();
        var store = late.ServiceProvider.GetRequiredService<IEscalationStore>();
        var read = (await store.FindAsync(raised.Id, default))!;
        await ChangeAsync(raised.Id, found => found.Acknowledged(Noon.AddHours(1)));

        store.Stage(read.Closed(Noon.AddHours(2)));

        await Assert.ThrowsAsync<StaleWriteException>(() => late.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default));
        Assert.Equal(CaseStatus.Acknowledged, (await FindAsync(raised.Id))!.Status);
    }

    private static CaseOrigin Origin() => new("test", Guid.CreateVersion7().ToString("N"), Interview: null, Turn: 0, "en");

    private static Evidence Said(string quote) => new(quote, Turn: 3, "en", Noon);

    private static EscalationCase Case() => new()
    {
        Id = new EscalationId(Guid.CreateVersion7()),
        Interview = null,
        Category = RedFlagCategory.FraudEthics,
        Severity = Severity.High,
        Evidence = [Said("first")],
        Excluded = ["my boss"],
        Recipients = ["ethics"],
        RaisedAt = Noon,
        DueAt = Noon.AddDays(7),
        PassOnAt = Noon.AddDays(7),
    };

    private static Func<IServiceProvider, Task> Staging(Action<IEscalationStore> stage) => unit =>
    {
        stage(unit.GetRequiredService<IEscalationStore>());
        return Task.CompletedTask;
    };

    private Task ChangeAsync(EscalationId id, Func<EscalationCase, EscalationCase> change) => database.CommitAsync(async unit =>
    {
        var store = unit.GetRequiredService<IEscalationStore>();
        store.Stage(change((await store.FindAsync(id, default))!));
    });

    private async Task<EscalationCase?> FindAsync(EscalationId id)
    {
        await using var unit = database.Services.CreateAsyncScope();
        return await unit.ServiceProvider.GetRequiredService<IEscalationStore>().FindAsync(id, default);
    }

    private async Task<EscalationId?> UnclosedAsync(CaseOrigin origin, RedFlagCategory category)
    {
        await using var unit = database.Services.CreateAsyncScope();
        return (await unit.ServiceProvider.GetRequiredService<IEscalationStore>().FindUnclosedAsync(origin, category, default))?.Id;
    }
}
