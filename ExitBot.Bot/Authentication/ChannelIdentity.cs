namespace ExitBot.Bot.Authentication;

/// <summary>Whether a Bot Framework channel may hand in an activity. The list is closed.</summary>
public abstract record ChannelIdentity
{
    private ChannelIdentity()
    {
    }

    /// <summary>The channel's token was good.</summary>
    /// <param name="AppId">The bot's app id.</param>
    /// <param name="Audience">The OAuth scope that replies need a token for.</param>
    public sealed record Channel(string AppId, string? Audience) : ChannelIdentity;

    /// <summary>Let in by the local rule, without a token.</summary>
    public sealed record Local : ChannelIdentity;

    public sealed record Refused : ChannelIdentity;
}
