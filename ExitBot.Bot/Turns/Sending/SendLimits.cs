using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using ChannelIds = Microsoft.Bot.Connector.Channels;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// Keeps replies below what channels allow: so many a second to one tenant, and so many to one conversation in several stretches
/// of time. Callers that the local rule let in have no such limits, whatever tenant they claim.
/// </summary>
internal sealed class SendLimits(IOptions<TurnOptions> options, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(string AppId, string Tenant), TenantAllowance> _tenants = new();
    private readonly SendWindow _perTenant = Window(options.Value.SendsPerSecondPerTenant, seconds: 1, clock);
    private readonly SendWindow[] _perConversation = [Window(options.Value.SendsPerSecondPerConversation, seconds: 1, clock)];

    // What Teams documents for one bot in one conversation, beside the 7 in one second.
    private readonly SendWindow[] _perTeamsConversation =
    [
        Window(options.Value.SendsPerSecondPerConversation, seconds: 1, clock),
        Window(8, seconds: 2, clock),
        Window(60, seconds: 30, clock),
        Window(1_800, seconds: 3_600, clock),
    ];

    /// <summary>For a lane's replies; null when they have no limit.</summary>
    public SendWindows? WindowsFor(OutboxEntry entry) =>
        entry.Caller.IsLocal ? null : new SendWindows(entry.ChannelId == ChannelIds.Msteams ? _perTeamsConversation : _perConversation);

    /// <summary>Returns when the reply may go out.</summary>
    public async ValueTask WaitAsync(OutboxEntry entry, SendWindows? conversation, CancellationToken cancellationToken)
    {
        if (conversation is not null)
        {
            await UntilAsync(conversation.Book(clock.GetTimestamp()), cancellationToken);
        }

        if (TenantOf(entry) is { } tenant)
        {
            do
            {
                await UntilAsync(tenant.Book(clock.GetTimestamp()), cancellationToken);
            }
            while (tenant.IsHeld(clock.GetTimestamp()));
        }
    }

    /// <summary>The channel has asked for a pause: everybody of the tenant keeps it.</summary>
    public void Hold(OutboxEntry entry, TimeSpan pause) => TenantOf(entry)?.HoldUntil(clock.GetTimestamp() + Ticks(pause.TotalSeconds, clock));

    private TenantAllowance? TenantOf(OutboxEntry entry) => entry.Caller is { AppId: { } appId, Tenant: { } tenant }
        ? _tenants.GetOrAdd((appId, tenant), static (_, window) => new TenantAllowance(window), _perTenant)
        : null;

    private ValueTask UntilAsync(long then, CancellationToken cancellationToken)
    {
        var now = clock.GetTimestamp();
        return then <= now ? default : new(Task.Delay(clock.GetElapsedTime(now, then), clock, cancellationToken));
    }

    private static SendWindow Window(int sends, double seconds, TimeProvider clock) => new(sends, Ticks(seconds, clock));

    private static long Ticks(double seconds, TimeProvider clock) => (long)(seconds * clock.TimestampFrequency);
}
