using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence;

/// <summary>Proves at start that what people say can be kept: writes, reads and deletes a row on the ways that turns take.</summary>
internal sealed class StoreSelfTest(IRowWriter writer, IRowReader reader, TimeProvider clock)
{
    private static readonly RowQuery<BotStateRow> ByKey = new([nameof(BotStateRow.Key)]);

    /// <exception cref="UnreachableDatabaseException">The database cannot be written or read now.</exception>
    /// <exception cref="UnusableDatabaseException">The database does not give back what it was given.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var key = KeyHash.Random();
        try
        {
            await WriteAsync(batch => batch.Insert(Row(key, version: 1)), cancellationToken);
            var found = await reader.FirstAsync(ByKey, cancellationToken, key);
            await WriteAsync(batch => batch.Delete(Row(key, version: 2)), cancellationToken);
            if (found?.Body != nameof(StoreSelfTest))
            {
                throw new UnusableDatabaseException("The database does not give back what was written to it a moment ago. Nothing said now could be trusted to be kept: restore a backup, see docs/database.md.");
            }
        }
        catch (StoreUnavailableException unavailable)
        {
            throw new UnreachableDatabaseException($"The database takes nothing ({unavailable.Message}). See to that and start again: nothing that is said now could be kept.");
        }
    }

    private Task WriteAsync(Action<RowBatch> add, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        add(batch);
        return writer.WriteAsync(batch, cancellationToken);
    }

    private BotStateRow Row(KeyHash key, int version) => new()
    {
        Key = key,
        Body = nameof(StoreSelfTest),
        Version = version,
        UpdatedAt = clock.GetUtcNow(),
    };
}
