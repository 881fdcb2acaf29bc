using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns.Instances;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Sqlite;

internal static class SqliteServiceCollectionExtensions
{
    public static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<SqliteConnectionSetup>()
        .AddPooledDbContextFactory<SqliteExitBotContext>((provider, options) => options
            .UseSqlite(provider.GetRequiredService<SqliteDatabase>().ConnectionString)
            .AddInterceptors(provider.GetRequiredService<SqliteConnectionSetup>(), provider.GetRequiredService<QueryTelemetry>()))
        .AddSingleton<IDbContextFactory<ExitBotContext>, ContextFactory<SqliteExitBotContext>>()
        .AddSingleton<IDatabaseStart, SqliteStart>()
        .AddSingleton<SqliteBackup>()
        .AddMeasuredRows<SqliteRowReader, SqliteRowWriter>()
        .AddSoleInstance();
}
