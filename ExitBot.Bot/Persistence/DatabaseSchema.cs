using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence;

/// <summary>Brings the schema up to date, or says that somebody has to.</summary>
internal sealed partial class DatabaseSchema(IDbContextFactory<ExitBotContext> contexts, ILogger<DatabaseSchema> logger)
{
    public const string Command = "dotnet ExitBot.Bot.dll --migrate";

    private static readonly TimeSpan LongestStep = TimeSpan.FromHours(1);

    /// <summary>Several processes may do so at once: EF holds a lock in the database.</summary>
    /// <returns>The names of the migrations that were missing.</returns>
    /// <exception cref="UnusableDatabaseException">The schema comes from a program of which this one knows nothing.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        List<string> missing = [.. await context.Database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            await RequireKnownPastAsync(context, cancellationToken);

            // Not bounded as a turn's command is: an index over a large table takes its time.
            context.Database.SetCommandTimeout(LongestStep);
            await context.Database.MigrateAsync(cancellationToken);
            LogMigrated(missing.Count);
        }

        return missing;
    }

    /// <exception cref="UnusableDatabaseException">The schema is older than this program.</exception>
    public async Task RequireCurrentAsync(CancellationToken cancellationToken)
    {
        if (await CountMissingAsync(cancellationToken) is var missing and > 0)
        {
            throw new UnusableDatabaseException(
                $"The database schema is behind this program by {missing} migration{(missing == 1 ? "" : "s")}. Run '{Command}' (deployment/scripts/migrate) with the same settings, or set Database:MigrateOnStart to true.");
        }
    }

    public async Task<int> CountMissingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await context.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
    }

    /// <summary>An older program may work on a newer schema (a rolling deployment does); but nothing can be added to a past that is not this program's own.</summary>
    private static async Task RequireKnownPastAsync(DbContext context, CancellationToken cancellationToken)
    {
        var unknown = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(context.Database.GetMigrations()).FirstOrDefault();
        if (unknown is not null)
        {
            throw new UnusableDatabaseException(
                $"The database was made by another version of ExitBot: its migration '{unknown}' is unknown here. Use the version that made it, or an empty database.");
        }
    }

    [LoggerMessage(EventId = 8001, Level = LogLevel.Information, Message = "The database schema was brought up to date; migrations applied: {Count}")]
    private partial void LogMigrated(int count);
}
