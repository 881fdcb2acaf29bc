using ExitBot.Bot.Persistence.Server;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.SqlServer;

internal static class SqlServerServiceCollectionExtensions
{
    public static IServiceCollection AddSqlServer(this IServiceCollection services) => services
        .AddServerDatabase<SqlServerDatabase, SqlServerExitBotContext>()
        .AddPooledDbContextFactory<SqlServerExitBotContext>((provider, options) => options
            .UseSqlServer(
            ((SqlServerDatabase)provider.GetRequiredService<IServerDatabase>()).ConnectionString,
            server => server.EnableRetryOnFailure(
                ServerServiceCollectionExtensions.EfRetries, ServerServiceCollectionExtensions.LongestEfPause, errorNumbersToAdd: null))
            .AddInterceptors(provider.GetRequiredService<QueryTelemetry>()));
}
