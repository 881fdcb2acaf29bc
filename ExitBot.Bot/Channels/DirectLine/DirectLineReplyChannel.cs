using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Replies of our own Direct Line lie in the transcript when they are committed: sending is waking who listens.</summary>
internal sealed class DirectLineReplyChannel(ActivityStreams streams) : IReplyChannel
{
    public bool Serves(string channelId, Caller caller) => channelId == WebConversation.ChannelId && caller.ServiceUrl == OwnWebChat.ServiceUrl;

    public Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        streams.Signal(entry.Conversation);
        return Task.FromResult<SendOutcome>(new SendOutcome.Sent(ChannelActivityId: null));
    }

    public Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var typing = entry.Activity.CreateReply();
        typing.Type = ActivityTypes.Typing;
        typing.Id = $"typing-{entry.Activity.Id}";
        streams.Pass(entry.Conversation, ActivityJson.Write(typing));
        return Task.CompletedTask;
    }
}
