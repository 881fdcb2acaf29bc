using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Tests.Contracts;

/// <summary>What every store of drafts must do. The fake and each database run the same facts.</summary>
public abstract class TemplateDraftStoreContract
{
    /// <summary>The store of the unit of work that is open now.</summary>
    protected abstract ITemplateDraftStore Store { get; }

    /// <summary>Commits the unit of work and opens the next.</summary>
    protected abstract Task CommitAsync();

    [DatabaseFact]
    public async Task Unknown_id_finds_nothing() => Assert.Null(await Store.FindAsync(Draft("nobody").Id, default));

    [DatabaseFact]
    public async Task A_draft_comes_back_with_its_memory_and_its_history()
    {
        var draft = Draft("kept").With(new TemplateDraft { Name = "sale", Category = TemplateCategory.Marketing, Body = "Hi {{1}}, come in." }) with
        {
            Memory = new BuilderMemory("a sale", "florist", WantsHeader: true, WantsFooter: false, LastAction: BuilderAction.Updated),
        };
        Store.Stage(draft.With(draft.Draft with { Name = "spring_sale" }).Undo());
        await CommitAsync();

        var found = (await Store.FindAsync(draft.Id, default))!;

        Assert.Equal((draft.Person, draft.Origin, draft.Memory, draft.CreatedAt, draft.UpdatedAt), (found.Person, found.Origin, found.Memory, found.CreatedAt, found.UpdatedAt));
        Assert.Equal(DraftPayload.TextOf(draft.Draft), DraftPayload.TextOf(found.Draft));
        Assert.Equal("spring_sale", found.Redo().Draft.Name);
        Assert.Null(found.Undo().Draft.Name);
    }

    [DatabaseFact]
    public async Task What_is_staged_is_read_before_it_is_committed()
    {
        var draft = Draft("staged");
        Store.Stage(draft);
        Store.Stage(draft.With(draft.Draft with { Name = "b" }));

        Assert.Equal("b", (await Store.FindAsync(draft.Id, default))!.Draft.Name);
        Assert.Equal(draft.Id, Assert.Single(await Store.ListAsync(draft.Person, default)).Id);
    }

    [DatabaseFact]
    public async Task A_person_sees_their_own_drafts_the_newest_change_first()
    {
        var (old, young, other) = (Draft("lister"), Draft("lister", minutes: 5), Draft("somebody"));
        Store.Stage(old);
        Store.Stage(young);
        Store.Stage(other);
        await CommitAsync();

        Assert.Equal([young.Id, old.Id], (await Store.ListAsync(old.Person, default)).Select(draft => draft.Id));
    }

    [DatabaseFact]
    public async Task A_deleted_draft_is_gone_at_once_and_for_good()
    {
        var draft = Draft("deleter");
        Store.Stage(draft);
        await CommitAsync();

        Store.StageDeletion((await Store.FindAsync(draft.Id, default))!);
        Assert.Null(await Store.FindAsync(draft.Id, default));
        await CommitAsync();

        Assert.Null(await Store.FindAsync(draft.Id, default));
        Assert.Empty(await Store.ListAsync(draft.Person, default));
    }

    [DatabaseFact]
    public async Task All_drafts_come_in_pages()
    {
        var drafts = Enumerable.Range(0, 3).Select(number => Draft($"pager{number}", minutes: 10_000 + number)).ToList();
        drafts.ForEach(Store.Stage);
        await CommitAsync();

        var first = await Store.ListAsync(after: null, 2, default);
        var second = await Store.ListAsync(new ListPlace(first[^1].UpdatedAt, first[^1].Id.Value), 1, default);

        Assert.Equal(Enumerable.Reverse(drafts).Select(draft => draft.Id), first.Concat(second).Select(draft => draft.Id));
    }

    protected static StoredDraft Draft(string person, int minutes = 0)
    {
        var at = DateTimeOffset.UnixEpoch.AddDays(20_000).AddMinutes(minutes);
        return new StoredDraft(DraftId.New(TimeProvider.System), PersonKey.OnChannel("test", person), new DraftOrigin("test", $"c-{person}"), new TemplateDraft(), new BuilderMemory(), DraftHistory.Empty, at, at);
    }
}
