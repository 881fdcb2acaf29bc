using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Tests.Fakes;

/// <summary>A channel in memory that answers as a test says. Everything is taken unless it says otherwise.</summary>
internal sealed class ScriptedChannel(Func<OutboxEntry, Task<SendOutcome>>? answer = null) : IReplyChannel
{
    private readonly List<OutboxEntry> _calls = [];

    /// <summary>Every call so far, in order of arrival.</summary>
    public IReadOnlyList<OutboxEntry> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    public bool Serves(string channelId, Caller caller) => true;

    public Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        lock (_calls)
        {
            _calls.Add(entry);
        }

        return answer is null ? Task.FromResult<SendOutcome>(new SendOutcome.Sent($"channel-{entry.Sequence}")) : answer(entry);
    }

    public Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task CalledAsync(int times) => Deadline.UntilAsync(() => Calls.Count >= times, $"{times} calls");
}
