using System.Data;
using System.Data.Common;
using ExitBot.Bot.Persistence.Rows;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// Writes each batch in a transaction of its own on a connection of the pool. A commit whose answer was lost is looked up
/// before anybody is told anything.
/// </summary>
internal sealed class ServerRowWriter(
    IServerDatabase database,
    ServerInstance instance,
    TableMaps tables,
    ServerRetries retries,
    CommitVerifier verifier,
    IOptions<DatabaseOptions> options,
    TimeProvider clock) : IRowWriter
{
    private readonly ServerStatements _statements = new(database, tables);

    public Task WriteAsync(RowBatch batch, CancellationToken cancellationToken) =>
        retries.RunAsync(stop => WriteOnceAsync(batch, stop), cancellationToken);

    /// <returns>When the batch is committed. What it throws says that nothing was written.</returns>
    private async Task<bool> WriteOnceAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync(cancellationToken);

        // From here on it is not called off: the caller could not know whether it happened.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, CancellationToken.None);
        var evidence = batch.IsRepeatable ? null : new CommitRow { At = clock.GetUtcNow(), Id = Guid.CreateVersion7(), Happened = true };
        var change = batch.Changed is { } conversation ? instance.ChangeOf(conversation) : null;
        await new ServerCommit(database, _statements, batch, evidence, change).ApplyAsync(connection, transaction, options.Value.CommandTimeoutSeconds);
        try
        {
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (DbException error) when (evidence is not null && IsAmbiguous(error))
        {
            if (!await verifier.HappenedAsync(evidence, cancellationToken))
            {
                throw;
            }
        }

        return true;
    }

    /// <summary>An error that the server itself reports for the commit is an answer; no answer is none.</summary>
    private bool IsAmbiguous(DbException error) => database.FailureOf(error) is not { Kind: ServerFailureKind.Victim or ServerFailureKind.Duplicate };
}
