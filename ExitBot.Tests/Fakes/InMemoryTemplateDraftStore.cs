using System.Collections.Concurrent;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Tests.Fakes;

internal sealed class InMemoryTemplateDraftStore : ITemplateDraftStore
{
    private readonly ConcurrentDictionary<DraftId, StoredDraft> _drafts = [];

    public IEnumerable<StoredDraft> All => NewestFirst(_drafts.Values);

    public Task<StoredDraft?> FindAsync(DraftId id, CancellationToken cancellationToken) => Task.FromResult(_drafts.GetValueOrDefault(id));

    public Task<IReadOnlyList<StoredDraft>> ListAsync(PersonKey person, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDraft>>([.. All.Where(draft => draft.Person == person)]);

    public Task<IReadOnlyList<StoredDraft>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredDraft>>([.. All.SkipWhile(draft => after is var (_, id) && draft.Id.Value != id).Skip(after is null ? 0 : 1).Take(count)]);

    public void Stage(StoredDraft draft) => _drafts[draft.Id] = draft;

    public void StageDeletion(StoredDraft draft) => _drafts.TryRemove(draft.Id, out _);

    private static IOrderedEnumerable<StoredDraft> NewestFirst(IEnumerable<StoredDraft> drafts) =>
        drafts.OrderByDescending(draft => draft.UpdatedAt).ThenByDescending(draft => draft.Id.ToString(), StringComparer.Ordinal);
}
