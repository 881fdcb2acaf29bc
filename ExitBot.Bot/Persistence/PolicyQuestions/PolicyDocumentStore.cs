using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

internal sealed class PolicyDocumentStore(IRowWriter writer, IDbContextFactory<ExitBotContext> contexts) : IPolicyDocumentStore
{
    private static readonly RowMatch OfDocument = new([nameof(PolicyVectorRow.Document)]);

    // Never shown as HTML; escaped, a Japanese document would be six times as long.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Without the chunks: a list must not read every document.
    private static readonly Expression<Func<PolicyDocumentRow, PolicyEntry>> Entry = row => new PolicyEntry(
        new PolicyDocument(new PolicyDocumentId(row.Id), row.File, row.Title, row.Language, row.Owner, row.Country, row.Audience, row.DocumentVersion, row.ValidFrom, row.ValidTo),
        row.State,
        row.Reason,
        row.ChunkCount,
        row.ContentHash,
        row.IsUpload,
        row.UpdatedAt);

    public async Task<IReadOnlyList<PolicyEntry>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PolicyDocumentRow>().AsNoTracking().Select(Entry).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<PolicyEntry>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<PolicyDocumentRow>().AsNoTracking();
        if (after is var (at, id))
        {
            rows = rows.Where(row => row.UpdatedAt < at || (row.UpdatedAt == at && row.Id.CompareTo(id) < 0));
        }

        return await rows.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.Id).Take(count).Select(Entry).ToListAsync(cancellationToken);
    }

    public async Task<StoredPolicy?> FindAsync(PolicyDocumentId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Set<PolicyDocumentRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id.Value, cancellationToken) is not { } row)
        {
            return null;
        }

        var document = new PolicyDocument(id, row.File, row.Title, row.Language, row.Owner, row.Country, row.Audience, row.DocumentVersion, row.ValidFrom, row.ValidTo);
        var chunks = JsonSerializer.Deserialize<IReadOnlyList<PolicyChunk>>(row.Chunks, Json)!;
        return new StoredPolicy(document, row.State, row.Reason, chunks, row.ContentHash, row.IsUpload, row.UpdatedAt);
    }

    public Task SaveAsync(StoredPolicy policy, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Replace(RowOf(policy));
        if (policy.Chunks.Count == 0)
        {
            batch.DeleteAll(new PolicyVectorRow { Document = policy.Document.Id.Value, Model = "", Content = [] }, OfDocument);
        }

        return writer.WriteAsync(batch, cancellationToken);
    }

    public async Task DeleteAsync(PolicyDocumentId id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Set<PolicyVectorRow>().Where(row => row.Document == id.Value).ExecuteDeleteAsync(cancellationToken);
        await context.Set<PolicyDocumentRow>().Where(row => row.Id == id.Value).ExecuteDeleteAsync(cancellationToken);
    }

    private static PolicyDocumentRow RowOf(StoredPolicy policy) => new()
    {
        Id = policy.Document.Id.Value,
        File = policy.Document.File,
        Title = policy.Document.Title,
        Language = policy.Document.Language,
        Owner = policy.Document.Owner,
        Country = policy.Document.Country,
        Audience = policy.Document.Audience,
        DocumentVersion = policy.Document.Version,
        ValidFrom = policy.Document.ValidFrom,
        ValidTo = policy.Document.ValidTo,
        State = policy.State,
        Reason = policy.Reason,
        ChunkCount = policy.Chunks.Count,
        Chunks = JsonSerializer.Serialize(policy.Chunks, Json),
        ContentHash = policy.ContentHash,
        IsUpload = policy.IsUpload,
        UpdatedAt = policy.UpdatedAt,
    };
}
