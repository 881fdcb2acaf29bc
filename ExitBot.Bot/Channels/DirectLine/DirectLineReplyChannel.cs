using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Replies of our own Direct Line lie in the transcript when they are committed: sending is waking who listens.</summary>
/// <param name="elsewhere">Where instances share a database: the person may be listening at another one.</param>
internal sealed class DirectLineReplyChannel(ActivityStreams streams, IEnumerable<ITypingElsewhere> elsewhere) : IReplyChannel
{
    public bool Serves(string channelId, Caller caller) => channelId == WebConversation.ChannelId && caller.ServiceUrl == OwnWebChat.ServiceUrl;

    public Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        streams.Signal(entry.Conversation);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(ChannelActivityId: null));
    }

    public Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        streams.ShowTyping(entry.Conversation);
        return Task.WhenAll(elsewhere.Select(others => others.ShowAsync(entry.Conversation)));
    }
}
