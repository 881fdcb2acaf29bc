using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns.Instances;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExitBot.Bot.Persistence.Sqlite;

internal static class SqliteServiceCollectionExtensions
{
    public static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<SqliteConnectionSetup>()
        .AddPooledDbContextFactory<SqliteExitBotContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteDatabase>().ConnectionString)

            // SQLite rebuilds a table to change its key. Nobody else has the file open then, and an operator can do nothing about it.
            .ConfigureWarnings(static warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning))
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>(), provider.GetRequiredService<QueryTelemetry>()))
        .AddSingleton<IDbContextFactory<ExitBotContext>, ContextFactory<SqliteExitBotContext>>()
        .AddSingleton<IDatabaseStart, SqliteStart>()
        .AddSingleton<SqliteBackup>()
        .AddMeasuredRows<SqliteRowReader, SqliteRowWriter>()
        .AddSoleInstance();
}
