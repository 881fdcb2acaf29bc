using ExitBot.Bot.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence;

/// <summary>Takes the database file and brings its schema up to date, before anything else of the host starts.</summary>
internal sealed partial class DatabasePreparation(
    IDbContextFactory<ExitBotContext> contexts,
    SqliteDatabase database,
    IOptions<DatabaseOptions> options,
    ILogger<DatabasePreparation> logger) : IHostedService, IDisposable
{
    private SqliteFileLock? _lock;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _lock = SqliteFileLock.Take(database.File);
        if (options.Value.MigrateOnStart == false)
        {
            return;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var missing = (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        if (missing > 0)
        {
            await context.Database.MigrateAsync(cancellationToken);
            LogMigrated(missing);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();

    [LoggerMessage(EventId = 8001, Level = LogLevel.Information, Message = "The database schema was brought up to date; migrations applied: {Count}")]
    private partial void LogMigrated(int count);
}
