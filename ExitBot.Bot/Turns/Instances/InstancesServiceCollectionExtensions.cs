namespace ExitBot.Bot.Turns.Instances;

internal static class InstancesServiceCollectionExtensions
{
    /// <summary>For a database of which this process is the only user.</summary>
    public static IServiceCollection AddSoleInstance(this IServiceCollection services) => services
        .AddSingleton<IConversationHolds, SoleHolds>();

    /// <summary>For a database that instances share. It must also register an <see cref="ILeaseStore"/> and a feed that calls <see cref="ConversationChanges.Publish"/>.</summary>
    public static IServiceCollection AddSharedInstances(this IServiceCollection services) => services
        .AddSingleton<ConversationChanges>()
        .AddSingleton<LeasedHolds>()
        .AddSingleton<IConversationHolds>(provider => provider.GetRequiredService<LeasedHolds>())
        .AddHostedService(provider => provider.GetRequiredService<LeasedHolds>())
        .AddHostedService<TurnsElsewhere>()
        .AddHostedService<AbandonedWork>();
}
