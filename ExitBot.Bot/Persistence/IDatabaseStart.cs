namespace ExitBot.Bot.Persistence;

/// <summary>The chosen database as the host sees it when it starts. Work with its rows goes through IRowReader, IRowWriter and EF.</summary>
internal interface IDatabaseStart
{
    /// <summary>For people and logs: the file, or server and database. Never an account or a password.</summary>
    string Place { get; }

    /// <summary>Whether the schema is this process's own affair, so that it is brought up to date without being told to.</summary>
    bool IsEmbedded { get; }

    /// <summary>Returns when the database can be worked with, and keeps what it holds of it until it is disposed of.</summary>
    /// <param name="mayBeMissing">The database itself need not be there yet: the migration creates it.</param>
    /// <exception cref="UnusableDatabaseException">It is locked, damaged, missing or refuses us.</exception>
    /// <exception cref="UnreachableDatabaseException">Its server does not answer.</exception>
    Task TakeAsync(bool mayBeMissing, CancellationToken cancellationToken);
}
