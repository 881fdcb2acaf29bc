using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>Addresses of the connector REST API below a service url, whose own path is kept (Agents Playground has one).</summary>
internal static class ConnectorAddress
{
    /// <returns>Null when there is no address to send to.</returns>
    public static Uri? Of(OutboxEntry entry)
    {
        if (!Uri.TryCreate(entry.Caller.ServiceUrl, UriKind.Absolute, out var service)
            || !IsSafe(service, entry.Caller)
            || IsDots(entry.ConversationId)
            || IsDots(entry.ReplyToId)
            || IsDots(entry.ChannelTarget))
        {
            return null;
        }

        // Ids are data: the Emulator's contain '|', Teams' ':' and '@'.
        var activities = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(entry.ConversationId)}/activities";
        return entry.Kind switch
        {
            ReplyKind.Send when string.IsNullOrEmpty(entry.ReplyToId) => new Uri(activities),
            ReplyKind.Send => new Uri($"{activities}/{Uri.EscapeDataString(entry.ReplyToId)}"),
            _ when entry.ChannelTarget is { } target => new Uri($"{activities}/{Uri.EscapeDataString(target)}"),
            _ => null,
        };
    }

    // Escaped or not, a path segment of dots is folded away, and the call would go elsewhere.
    private static bool IsDots(string? id) => id is "." or "..";

    private static bool IsSafe(Uri service, Caller caller) =>
        service.Scheme == Uri.UriSchemeHttps || (service.Scheme == Uri.UriSchemeHttp && (service.IsLoopback || caller.IsLocal));
}
