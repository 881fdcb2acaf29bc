using System.Collections.Concurrent;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>
/// The web sockets that are open at this instance, by conversation. It only wakes them: what there is to send they read from the transcript, so a
/// signal too many does no harm and none too few loses anything.
/// </summary>
/// <param name="changes">What other instances write; none where this process is the only one.</param>
internal sealed class ActivityStreams(IOptions<DirectLineOptions> options, IEnumerable<ConversationChanges> changes) : IHostedService
{
    /// <summary>A browser that loses its connection opens another one before we notice; a few more are tabs.</summary>
    private const int MostInConversation = 8;

    private readonly ConcurrentDictionary<KeyHash, List<ActivityStream>> _streams = new();
    private int _open;

    public int Open => Volatile.Read(ref _open);

    /// <summary>A few more may get in at the same moment: the limit protects memory, not a licence.</summary>
    public bool HasRoom => Open < options.Value.MaxSockets;

    public void Join(ActivityStream stream)
    {
        Interlocked.Increment(ref _open);
        while (true)
        {
            var list = _streams.GetOrAdd(stream.Conversation, static _ => []);
            lock (list)
            {
                // A list that was emptied is no longer in the map.
                if (list.Count == 0 && (!_streams.TryGetValue(stream.Conversation, out var current) || current != list))
                {
                    continue;
                }

                list.Add(stream);
                if (list.Count > MostInConversation)
                {
                    list[0].Displace();
                }

                return;
            }
        }
    }

    public void Leave(ActivityStream stream)
    {
        if (_streams.TryGetValue(stream.Conversation, out var list))
        {
            lock (list)
            {
                list.Remove(stream);
                if (list.Count == 0)
                {
                    _streams.TryRemove(KeyValuePair.Create(stream.Conversation, list));
                }
            }
        }

        Interlocked.Decrement(ref _open);
    }

    /// <summary>Something was committed in the conversation.</summary>
    public void Signal(KeyHash conversation) => Each(conversation, static stream => stream.Wake());

    /// <summary>Shows something that is not kept: whoever is not here now never sees it.</summary>
    public void Pass(KeyHash conversation, string activity)
    {
        if (_streams.ContainsKey(conversation))
        {
            var frame = ActivitySet.Passing(activity);
            Each(conversation, stream => stream.Pass(frame));
        }
    }

    /// <summary>Shows that the bot is at work.</summary>
    public void ShowTyping(KeyHash conversation)
    {
        if (_streams.ContainsKey(conversation))
        {
            var frame = ActivitySet.Typing();
            Each(conversation, stream => stream.Pass(frame));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var feed in changes)
        {
            feed.Changed += Signal;
            feed.Typing += ShowTyping;
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var feed in changes)
        {
            feed.Changed -= Signal;
            feed.Typing -= ShowTyping;
        }

        return Task.CompletedTask;
    }

    private void Each(KeyHash conversation, Action<ActivityStream> act)
    {
        if (_streams.TryGetValue(conversation, out var list))
        {
            lock (list)
            {
                list.ForEach(act);
            }
        }
    }
}
