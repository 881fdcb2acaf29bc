namespace ExitBot.Bot.Persistence.Rows;

/// <summary>Writes a batch in one transaction. One implementation for each database.</summary>
internal interface IRowWriter
{
    /// <exception cref="DuplicateRowException">A row to be inserted is there already; nothing was written.</exception>
    /// <exception cref="ExitBot.Bot.Turns.StaleWriteException">A row to be changed is gone or has another version; nothing was written.</exception>
    /// <exception cref="ExitBot.Bot.Turns.StoreUnavailableException">
    /// The database cannot write now; nothing was written. Only where a server is lost in the middle of a commit and stays away for
    /// ten minutes nobody knows.
    /// </exception>
    Task WriteAsync(RowBatch batch, CancellationToken cancellationToken);
}
