using ExitBot.Bot.Persistence.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

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

            // EF asks a new database for the table of its migrations to find out that there is none: no error for an operator. Of other failures their callers tell.
            .ConfigureWarnings(static warnings => warnings.Log((RelationalEventId.CommandError, LogLevel.Debug)))
            .AddInterceptors(provider.GetRequiredService<QueryTelemetry>()));
}
