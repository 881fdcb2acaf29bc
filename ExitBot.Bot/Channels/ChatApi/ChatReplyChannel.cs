using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>Replies of the REST chat are fetched, not brought: with the transcript's commit they are where the caller looks.</summary>
internal sealed class ChatReplyChannel : IReplyChannel
{
    public bool Serves(string channelId, Caller caller) => channelId == ChatSession.ChannelId;

    public Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken) =>
        Task.FromResult<SendOutcome>(new SendOutcome.Sent(ChannelActivityId: null));

    public Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;
}
