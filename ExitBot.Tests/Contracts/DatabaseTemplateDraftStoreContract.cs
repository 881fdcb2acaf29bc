using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>What a store over a database must do besides: notice others, and forget with its conversation.</summary>
public abstract class DatabaseTemplateDraftStoreContract(StoreFixture database) : TemplateDraftStoreContract, IAsyncLifetime
{
    private AsyncServiceScope _unit;

    protected override ITemplateDraftStore Store => _unit.ServiceProvider.GetRequiredService<ITemplateDraftStore>();

    public Task InitializeAsync()
    {
        _unit = database.Services.CreateAsyncScope();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _unit.DisposeAsync();

    [DatabaseFact]
    public async Task A_write_over_somebody_elses_newer_one_is_stale()
    {
        var draft = Draft("racer");
        Store.Stage(draft);
        await CommitAsync();
        await Store.FindAsync(draft.Id, default);
        await database.CommitAsync(async other =>
        {
            var store = other.GetRequiredService<ITemplateDraftStore>();
            store.Stage((await store.FindAsync(draft.Id, default))!.With(new TemplateDraft { Name = "first" }));
        });

        Store.Stage(draft.With(new TemplateDraft { Name = "second" }));

        await Assert.ThrowsAsync<StaleWriteException>(CommitAsync);
    }

    [DatabaseFact]
    public async Task Erasing_a_conversation_deletes_the_drafts_begun_in_it_and_no_others()
    {
        var (gone, kept) = (Draft("erased"), Draft("keeper"));
        Store.Stage(gone);
        Store.Stage(kept);
        await CommitAsync();

        await database.CommitAsync(unit => unit.GetRequiredService<ConversationErasure>().StageAsync(KeyHash.Of(gone.Origin.ChannelId, gone.Origin.ConversationId), default));

        Assert.Null(await Store.FindAsync(gone.Id, default));
        Assert.NotNull(await Store.FindAsync(kept.Id, default));
    }

    protected override async Task CommitAsync()
    {
        await _unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        await _unit.DisposeAsync();
        _unit = database.Services.CreateAsyncScope();
    }
}
