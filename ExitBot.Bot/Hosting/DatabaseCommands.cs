using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.Sqlite;

namespace ExitBot.Bot.Hosting;

/// <summary>Commands that work on the database and end, without a service.</summary>
internal static partial class DatabaseCommands
{
    public static async Task MigrateAsync(WebApplication app)
    {
        var database = app.Services.GetRequiredService<IDatabaseStart>();
        await database.TakeAsync(mayBeMissing: true, CancellationToken.None);
        var applied = await app.Services.GetRequiredService<DatabaseSchema>().MigrateAsync(CancellationToken.None);
        LogSchema(app.Logger, database.Place, applied.Count == 0 ? "none" : string.Join(", ", applied));
        await app.DisposeAsync();
    }

    /// <summary>For commands that a service may run beside: an embedded database gets its schema if nobody works on it, a server's must be there.</summary>
    /// <exception cref="UnusableDatabaseException">The schema is behind, or somebody else has the file and an older schema.</exception>
    public static async Task PrepareAsync(WebApplication app)
    {
        var schema = app.Services.GetRequiredService<DatabaseSchema>();
        var database = app.Services.GetRequiredService<IDatabaseStart>();
        if (!database.IsEmbedded)
        {
            await schema.RequireCurrentAsync(CancellationToken.None);
        }
        else if (await schema.CountMissingAsync(CancellationToken.None) > 0)
        {
            await database.TakeAsync(mayBeMissing: true, CancellationToken.None);
            await schema.MigrateAsync(CancellationToken.None);
        }
    }

    /// <exception cref="BackupException">No backup was written.</exception>
    public static async Task BackupAsync(WebApplication app, string? file)
    {
        var backup = app.Services.GetService<SqliteBackup>()
            ?? throw new BackupException("backup copies a SQLite file. For a server database use its own tool: pg_dump, or BACKUP DATABASE.");
        var copy = backup.Run(file ?? throw new BackupException("backup needs the name of the file to write: backup FILE."));
        LogBackup(app.Logger, copy);
        await app.DisposeAsync();
    }

    [LoggerMessage(EventId = 9021, Level = LogLevel.Information, Message = "The schema of {Place} is up to date; applied now: {Migrations}")]
    private static partial void LogSchema(ILogger logger, string place, string migrations);

    [LoggerMessage(EventId = 9022, Level = LogLevel.Information, Message = "The database was copied to {File} and the copy was checked")]
    private static partial void LogBackup(ILogger logger, string file);
}
