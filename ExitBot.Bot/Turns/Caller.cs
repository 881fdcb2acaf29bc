namespace ExitBot.Bot.Turns;

/// <summary>
/// What authentication established about the sender of an activity. Kept beside the activity, because the token
/// itself is gone after a restart.
/// </summary>
/// <param name="AppId">The bot's own app id as the token named it; null when the local rule let the caller in.</param>
/// <param name="Audience">The OAuth scope that replies need a token for.</param>
/// <param name="ServiceUrl">Where replies go: the address the token vouched for.</param>
/// <param name="Tenant">The Entra tenant that the conversation belongs to, where the channel says so.</param>
public sealed record Caller(string? AppId, string? Audience, string ServiceUrl, string? Tenant = null)
{
    public bool IsLocal => AppId is null;
}
