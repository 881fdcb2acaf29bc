using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.DirectLine;

internal sealed class UploadStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IUploadStore
{
    private static readonly RowQuery<UploadRow> ByKey = new([nameof(UploadRow.Key)]);

    public Task AddAsync(KeyHash key, KeyHash conversation, UploadedFile file, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Insert(new UploadRow
        {
            Key = key,
            Conversation = conversation,
            ContentType = file.ContentType,
            Name = file.Name,
            Size = file.Content.Length,
            At = clock.GetUtcNow(),
            Content = file.Content,
        });
        return writer.WriteAsync(batch, cancellationToken);
    }

    public async ValueTask<UploadedFile?> FindAsync(KeyHash key, CancellationToken cancellationToken) =>
        await reader.FirstAsync(ByKey, cancellationToken, key) is { } row ? new UploadedFile(row.Name, row.ContentType, row.Content) : null;

    public async Task<long> SizeInAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<UploadRow>().Where(row => row.Conversation == conversation).SumAsync(row => (long)row.Size, cancellationToken);
    }
}
