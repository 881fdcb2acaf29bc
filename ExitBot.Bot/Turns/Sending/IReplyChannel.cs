namespace ExitBot.Bot.Turns.Sending;

/// <summary>Delivers committed replies. One implementation for each kind of channel; never called during a turn, typing excepted.</summary>
public interface IReplyChannel
{
    /// <summary>
    /// Whether replies to this channel id go through here. The first registered that says yes gets them. The service url tells our own
    /// web chat from that of Azure, which has the same channel id.
    /// </summary>
    bool Serves(string channelId, Caller caller);

    /// <summary>One try. Says what became of it and does not throw.</summary>
    Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken);

    /// <summary>A passing signal, sent at once and never stored. Failures are the channel's own affair.</summary>
    Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken);
}
