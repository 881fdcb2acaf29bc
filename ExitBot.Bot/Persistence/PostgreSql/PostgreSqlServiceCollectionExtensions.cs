using ExitBot.Bot.Persistence.Server;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.PostgreSql;

internal static class PostgreSqlServiceCollectionExtensions
{
    public static IServiceCollection AddPostgreSql(this IServiceCollection services) => services
        .AddServerDatabase<PostgreSqlDatabase, PostgreSqlExitBotContext>()
        .AddPooledDbContextFactory<PostgreSqlExitBotContext>((provider, options) => options
            .UseNpgsql(
            ((PostgreSqlDatabase)provider.GetRequiredService<IServerDatabase>()).Source,
            server => server.EnableRetryOnFailure(
                ServerServiceCollectionExtensions.EfRetries, ServerServiceCollectionExtensions.LongestEfPause, errorCodesToAdd: null))
            .AddInterceptors(provider.GetRequiredService<QueryTelemetry>()));
}
