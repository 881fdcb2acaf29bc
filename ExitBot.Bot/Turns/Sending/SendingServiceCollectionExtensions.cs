using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Bot.Turns.Sending;

internal static class SendingServiceCollectionExtensions
{
    /// <summary>Registers the sender of committed replies. The host must also register an <see cref="IOutboxStore"/>, the holds and the channels.</summary>
    public static IServiceCollection AddSending(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.TryAddSingleton<TurnTelemetry>();
        services.AddSingleton<OutboxMarks>();
        services.AddSingleton<OutboxBacklog>();
        services.AddSingleton<SendLimits>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<ReplyDelivery>();
        services.AddSingleton<LaneRunner>();
        services.AddSingleton<OutboxSender>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSender>());
        return services;
    }
}
