using System.Data.Common;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>One try to write a batch: all its statements in one round trip, the conversation's counter first, and the commit in a second.</summary>
internal sealed class ServerCommit(IServerDatabase database, ServerStatements statements, RowBatch batch, CommitRow? evidence, ConversationChangeRow? change)
{
    private readonly List<ServerStatement> _sent = [];

    /// <summary>Runs the statements. Nothing is committed yet.</summary>
    /// <exception cref="DuplicateRowException">A row to be inserted is there already.</exception>
    /// <exception cref="StaleWriteException">A row to be changed is gone or has another version.</exception>
    public async Task ApplyAsync(DbConnection connection, DbTransaction transaction, int timeoutSeconds)
    {
        await using var commands = connection.CreateBatch();
        commands.Transaction = transaction;
        commands.Timeout = timeoutSeconds;
        Fill(connection, commands);
        try
        {
            await ExecuteAsync(commands);
        }
        catch (DbException error) when (database.FailureOf(error)?.Kind == ServerFailureKind.Duplicate)
        {
            throw new DuplicateRowException(TableOf(commands, error));
        }

        for (var i = 0; i < _sent.Count; i++)
        {
            if (_sent[i].MustAffect && commands.BatchCommands[i].RecordsAffected == 0)
            {
                throw new StaleWriteException(_sent[i].Table);
            }
        }
    }

    private void Fill(DbConnection connection, DbBatch commands)
    {
        using var maker = connection.CreateCommand();
        HashSet<object> numbered = new(ReferenceEqualityComparer.Instance);
        if (batch.Conversation is { } conversation)
        {
            conversation.LastSequence = batch.Places.Count;
            Add(commands, maker, statements.CountUp, conversation);

            // The counter is not known before the answer: places go out as distances from it.
            Number(last: 0);
            numbered.UnionWith(batch.Places.SelectMany(rows => rows));
        }

        foreach (var change in batch.Changes)
        {
            Add(commands, maker, statements.For(change, change.Kind is RowChangeKind.Insert or RowChangeKind.Update && numbered.Contains(change.Row)), change.Row);
        }

        foreach (var own in (ReadOnlySpan<object?>)[change, evidence])
        {
            if (own is not null)
            {
                Add(commands, maker, statements.For(new RowChange(RowChangeKind.Insert, own), numbered: false), own);
            }
        }
    }

    private void Add(DbBatch commands, DbCommand maker, ServerStatement statement, object row)
    {
        var command = commands.CreateBatchCommand();
        statement.Bind(command, maker, row, batch.Conversation);
        commands.BatchCommands.Add(command);
        _sent.Add(statement);
    }

    private async Task ExecuteAsync(DbBatch commands)
    {
        await using var reader = await commands.ExecuteReaderAsync();
        do
        {
            // Only the counter returns a row.
            if (await reader.ReadAsync())
            {
                Number(reader.GetInt64(0));
            }
        }
        while (await reader.NextResultAsync());
    }

    private void Number(long last)
    {
        for (var i = 0; i < batch.Places.Count; i++)
        {
            foreach (var row in batch.Places[i])
            {
                row.Sequence = last - batch.Places.Count + 1 + i;
            }
        }
    }

    private string TableOf(DbBatch commands, DbException error) =>
        error.BatchCommand is { } failed && commands.BatchCommands.IndexOf(failed) is var index and >= 0 ? _sent[index].Table : "The database";
}
