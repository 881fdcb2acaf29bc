namespace ExitBot.Bot.Turns.Sending;

/// <summary>Delivers committed replies. One implementation for each kind of channel; never called during a turn, typing excepted.</summary>
public interface IReplyChannel
{
    /// <summary>Whether replies to this channel id go through here. The first registered that says yes gets them.</summary>
    bool Serves(string channelId);

    Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken);

    /// <summary>A passing signal, sent at once and never stored. Failures are the channel's own affair.</summary>
    Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken);
}

/// <summary>What became of one try to deliver a reply. The list is closed.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Delivered; <paramref name="ChannelActivityId"/> is the channel's own id when it gave one.</summary>
    public sealed record Sent(string? ChannelActivityId) : SendOutcome;

    /// <summary>Not now: try again, after <paramref name="RetryAfter"/> when the channel named a time.</summary>
    public sealed record Retry(string Reason, TimeSpan? RetryAfter) : SendOutcome;

    /// <summary>Never: the channel refuses this reply.</summary>
    public sealed record Refused(string Reason) : SendOutcome;
}
