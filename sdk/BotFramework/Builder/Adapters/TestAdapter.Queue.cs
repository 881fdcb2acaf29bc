using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>What the bot has sent and the test has not yet seen.</summary>
public partial class TestAdapter
{
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();

    public Queue<Activity> ActiveQueue { get; } = new();

    public IActivity GetNextReply()
    {
        lock (_lock)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>The next activity of the bot, waiting for it until the token is cancelled.</summary>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_waiting.Count == 0 && ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            var pending = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
            cancellationToken.Register(() => pending.TrySetCanceled(cancellationToken));
            _waiting.Enqueue(pending);
            return pending.Task;
        }
    }

    private void Enqueue(Activity activity)
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var pending))
            {
                if (pending.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    // Puts a replacement, or nothing, in the place of the first queued activity with that id.
    private bool Requeue(string activityId, Activity replacement)
    {
        lock (_lock)
        {
            var replies = ActiveQueue.ToList();
            var index = replies.FindIndex(reply => reply.Id == activityId);
            if (index < 0)
            {
                return false;
            }

            replies.RemoveAt(index);
            if (replacement != null)
            {
                replies.Insert(index, replacement);
            }

            ActiveQueue.Clear();
            replies.ForEach(ActiveQueue.Enqueue);
            return true;
        }
    }
}
