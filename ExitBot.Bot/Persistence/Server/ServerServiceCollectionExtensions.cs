using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns.Instances;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

internal static class ServerServiceCollectionExtensions
{
    /// <summary>How often EF tries again, off the hot path, before an operation fails.</summary>
    public const int EfRetries = 3;

    public static readonly TimeSpan LongestEfPause = TimeSpan.FromSeconds(1);

    /// <summary>What both server databases share.</summary>
    public static IServiceCollection AddServerDatabase<TDatabase, TContext>(this IServiceCollection services)
        where TDatabase : class, IServerDatabase
        where TContext : ExitBotContext => services
        .AddSingleton<IServerDatabase, TDatabase>()
        .AddSingleton<IDbContextFactory<ExitBotContext>, ContextFactory<TContext>>()
        .AddSingleton<IDatabaseStart, ServerStart>()
        .AddSingleton<ServerInstance>()
        .AddSingleton<ServerRetries>()
        .AddSingleton<CommitVerifier>()
        .AddHostedService<CommitSweeper>()
        .AddMeasuredRows<ServerRowReader, ServerRowWriter>()
        .AddSingleton<ILeaseStore, LeaseStore>()
        .AddHostedService<ChangeFeed>()
        .AddSingleton<ITypingElsewhere, TypingElsewhere>()
        .AddSharedInstances();
}
