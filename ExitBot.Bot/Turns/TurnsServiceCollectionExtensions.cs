using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Bot.Turns.Erasure;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Bot.Turns.Sending;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns;

internal static class TurnsServiceCollectionExtensions
{
    /// <summary>
    /// Registers inbox, turn runner and outbox. The host must also register the stores of this folder, an <see cref="IBot"/>
    /// and an <see cref="IReplyChannel"/> for each kind of channel.
    /// </summary>
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddOptions<TurnOptions>().BindConfiguration(TurnOptions.SectionName).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TurnOptions>, TurnOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);

        services.AddSingleton<StateTypeBinder>();
        services.AddSingleton<StateSerializer>();
        services.AddScoped<TurnStorage>();
        services.AddScoped<TurnConversationState>();

        services.AddScoped<ConversationErasure>();
        services.AddSingleton<ErasureRun>();
        services.AddSingleton<TurnWaiters>();
        services.AddSingleton<TurnApology>();
        services.AddSingleton<TurnTry>();
        services.AddSingleton<TurnSetAside>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<FreshTurnRunner>();
        services.AddSingleton<RecentSubmits>();
        services.AddSingleton<TurnInbox>();
        services.AddSingleton<TurnView>();

        // Both take up at start what a stopped process left; senders first, so that nothing waits for them.
        services.AddSending();
        services.AddScoped<IProactiveMessages, ProactiveMessages>();
        services.AddSingleton<TurnScheduler>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnScheduler>());
        services.AddSingleton<DeadLetterService>();
        return services;
    }
}
