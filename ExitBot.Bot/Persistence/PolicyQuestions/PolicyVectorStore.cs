using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.PolicyQuestions;

internal sealed class PolicyVectorStore(IRowWriter writer, IDbContextFactory<ExitBotContext> contexts) : IPolicyVectorStore
{
    public async Task<StoredVectors?> FindAsync(PolicyDocumentId document, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<PolicyVectorRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Document == document.Value, cancellationToken) is { } row
            ? new StoredVectors(document, row.Model, VectorBytes.Read(row.Content))
            : null;
    }

    public Task SaveAsync(StoredVectors vectors, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Replace(new PolicyVectorRow { Document = vectors.Document.Value, Model = vectors.Model, Content = VectorBytes.Write(vectors.ByText) });
        return writer.WriteAsync(batch, cancellationToken);
    }
}
