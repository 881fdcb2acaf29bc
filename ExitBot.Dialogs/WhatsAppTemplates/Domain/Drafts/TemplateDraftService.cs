using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>The drafts of people: begins, changes, copies and deletes them. It stages; whoever opened the unit of work commits.</summary>
public sealed class TemplateDraftService(ITemplateDraftStore store, TimeProvider clock)
{
    /// <summary>Enough for anybody who works by hand; the oldest is deleted beyond it.</summary>
    public const int MostDrafts = 50;

    public Task<StoredDraft?> FindAsync(DraftId id, CancellationToken cancellationToken) => store.FindAsync(id, cancellationToken);

    public Task<IReadOnlyList<StoredDraft>> ListAsync(PersonKey person, CancellationToken cancellationToken) => store.ListAsync(person, cancellationToken);

    public async Task<StoredDraft> BeginAsync(PersonKey person, DraftOrigin origin, TemplateDraft draft, CancellationToken cancellationToken)
    {
        var others = await store.ListAsync(person, cancellationToken);
        foreach (var oldest in others.Skip(MostDrafts - 1))
        {
            store.StageDeletion(oldest);
        }

        var now = clock.GetUtcNowForStore();
        var stored = new StoredDraft(DraftId.New(clock), person, origin, draft, new BuilderMemory(), DraftHistory.Empty, now, now);
        store.Stage(stored);
        return stored;
    }

    public StoredDraft Save(StoredDraft draft)
    {
        var saved = draft with { UpdatedAt = clock.GetUtcNowForStore() };
        store.Stage(saved);
        return saved;
    }

    public Task<StoredDraft> CopyAsync(StoredDraft draft, CancellationToken cancellationToken) =>
        BeginAsync(draft.Person, draft.Origin, draft.Draft with { Name = draft.Draft.Name is { } name ? TemplateName.Next(name) : null }, cancellationToken);

    /// <summary>The same template in another language: name, category, header kind and buttons stay, texts are to be written.</summary>
    public Task<StoredDraft> TranslateAsync(StoredDraft draft, string language, CancellationToken cancellationToken) =>
        BeginAsync(draft.Person, draft.Origin, draft.Draft with { Language = language, Body = null, Samples = [] }, cancellationToken);

    public void Delete(StoredDraft draft) => store.StageDeletion(draft);

    /// <summary>A name that none of the person's other drafts has in the same language.</summary>
    public async Task<string> FreeNameAsync(StoredDraft draft, string name, CancellationToken cancellationToken)
    {
        var taken = (await store.ListAsync(draft.Person, cancellationToken))
            .Where(other => other.Id != draft.Id && other.Draft.Language == draft.Draft.Language)
            .Select(other => other.Draft.Name)
            .ToHashSet(StringComparer.Ordinal);
        while (taken.Contains(name))
        {
            name = TemplateName.Next(name);
        }

        return name;
    }
}
