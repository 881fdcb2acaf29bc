using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.WhatsAppTemplates;

/// <summary>Remembers what was read in this unit of work, so that the commit notices other writers.</summary>
internal sealed class TemplateDraftStore(IRowReader reader, UnitOfWork unit, IDbContextFactory<ExitBotContext> contexts) : ITemplateDraftStore
{
    private static readonly RowQuery<TemplateDraftRow> ById = new([nameof(TemplateDraftRow.Id)]);

    private static readonly RowQuery<TemplateDraftRow> Of = new([nameof(TemplateDraftRow.Person)], orderBy: "-" + nameof(TemplateDraftRow.UpdatedAt));

    private readonly Dictionary<DraftId, Entry> _drafts = [];

    public async Task<StoredDraft?> FindAsync(DraftId id, CancellationToken cancellationToken)
    {
        if (_drafts.TryGetValue(id, out var known))
        {
            return known.Now;
        }

        return await reader.FirstAsync(ById, cancellationToken, id.Value) is { } row ? Remember(row) : null;
    }

    public async Task<IReadOnlyList<StoredDraft>> ListAsync(PersonKey person, CancellationToken cancellationToken)
    {
        foreach (var row in await reader.ListAsync(Of, cancellationToken, TemplateDraftRows.KeyOf(person)))
        {
            if (!_drafts.ContainsKey(new DraftId(row.Id)))
            {
                Remember(row);
            }
        }

        return [.. _drafts.Values.Select(entry => entry.Now).OfType<StoredDraft>().Where(draft => draft.Person == person).OrderByDescending(draft => draft.UpdatedAt).ThenByDescending(draft => draft.Id.ToString(), StringComparer.Ordinal)];
    }

    public async Task<IReadOnlyList<StoredDraft>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var page = await Page(context, after, count).ToListAsync(cancellationToken);
        return [.. page.Select(TemplateDraftRows.ToDraft)];
    }

    public void Stage(StoredDraft draft) => Stage(draft.Id, draft);

    public void StageDeletion(StoredDraft draft) => Stage(draft.Id, now: null);

    internal static IQueryable<TemplateDraftRow> Page(ExitBotContext context, ListPlace? after, int count)
    {
        var rows = context.Set<TemplateDraftRow>().AsNoTracking();
        if (after is var (at, id))
        {
            rows = rows.Where(row => row.UpdatedAt < at || (row.UpdatedAt == at && row.Id.CompareTo(id) < 0));
        }

        return rows.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id).Take(count);
    }

    private void Stage(DraftId id, StoredDraft? now)
    {
        var entry = _drafts.GetValueOrDefault(id) ?? new Entry(now, Read: null, VersionRead: 0);
        _drafts[id] = entry with { Now = now, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRow(batch, _drafts[id]));
        }
    }

    private StoredDraft Remember(TemplateDraftRow row)
    {
        var draft = TemplateDraftRows.ToDraft(row);
        _drafts[draft.Id] = new Entry(draft, draft, row.Version);
        return draft;
    }

    private static void AddRow(RowBatch batch, Entry entry)
    {
        switch (entry)
        {
            case { Now: { } added, Read: null }:
                batch.Insert(TemplateDraftRows.ToRow(added, version: 1));
                break;
            case { Now: { } changed }:
                batch.Update(TemplateDraftRows.ToRow(changed, entry.VersionRead + 1));
                break;
            case { Read: { } gone }:
                batch.Delete(TemplateDraftRows.ToRow(gone, entry.VersionRead + 1));
                break;
        }
    }

    /// <summary>A draft as it is in this unit of work (null: deleted), beside what the database had when it was read.</summary>
    private sealed record Entry(StoredDraft? Now, StoredDraft? Read, int VersionRead, bool Staged = false);
}
