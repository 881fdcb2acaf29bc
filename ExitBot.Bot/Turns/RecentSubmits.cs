using ExitBot.Dialogs.DialogKit;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Knows a card that was clicked twice: the channel hands in each click under an id of its own. The second takes the key of the
/// first, so that it counts as its repeat. In memory, for a moment: later the dialog sees by itself that the card is old.
/// </summary>
internal sealed class RecentSubmits(IInboxStore store, TimeProvider clock)
{
    /// <summary>How far apart clicks may be that are meant as one.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    private const int Capacity = 10_000;

    private readonly Dictionary<KeyHash, First> _firsts = [];
    private readonly Queue<(KeyHash Submit, First First)> _oldest = new();

    /// <returns>The activity, under the key of the first of its kind where that was a moment ago or still waits for its turn.</returns>
    public ValueTask<IncomingActivity> AsRepeatAsync(IncomingActivity incoming, CancellationToken cancellationToken) =>
        CardSubmit.IsStamped(incoming.Activity.Value) ? AsRepeatAsync(incoming, KeyOf(incoming), cancellationToken) : new(incoming);

    private async ValueTask<IncomingActivity> AsRepeatAsync(IncomingActivity incoming, KeyHash submit, CancellationToken cancellationToken)
    {
        var own = new First(incoming.Key, clock.GetUtcNow());
        var first = FirstOr(submit, own);
        if (own.At - first.At >= Window && !await store.IsWaitingAsync(first.Key, cancellationToken))
        {
            first = ReplaceOr(submit, first, own);
        }

        return first.Key == incoming.Key ? incoming : incoming with { Key = first.Key };
    }

    private First FirstOr(KeyHash submit, First own)
    {
        lock (_firsts)
        {
            return _firsts.TryGetValue(submit, out var first) ? first : Keep(submit, own);
        }
    }

    private First ReplaceOr(KeyHash submit, First old, First own)
    {
        lock (_firsts)
        {
            return _firsts.TryGetValue(submit, out var first) && first != old ? first : Keep(submit, own);
        }
    }

    private First Keep(KeyHash submit, First first)
    {
        _firsts[submit] = first;
        _oldest.Enqueue((submit, first));
        if (_oldest.Count > Capacity && _oldest.Dequeue() is var oldest && _firsts[oldest.Submit] == oldest.First)
        {
            _firsts.Remove(oldest.Submit);
        }

        return first;
    }

    private static KeyHash KeyOf(IncomingActivity incoming)
    {
        var activity = incoming.Activity;
        return KeyHash.Of(
            activity.ChannelId,
            activity.Conversation.Id,
            activity.From.Id,
            incoming.Mode.ToString(),
            activity.Type,
            activity.Name ?? "",
            ((JToken)activity.Value).ToString(Formatting.None));
    }

    private readonly record struct First(KeyHash Key, DateTimeOffset At);
}
