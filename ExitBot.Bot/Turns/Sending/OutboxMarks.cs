namespace ExitBot.Bot.Turns.Sending;

/// <summary>
/// Writes marks behind the sending: while one batch is written the next gathers. A database that is away is waited for:
/// what was sent must be marked, or the next process sends it again.
/// </summary>
internal sealed partial class OutboxMarks(IOutboxStore store, TimeProvider clock, ILogger<OutboxMarks> logger) : IThreadPoolWorkItem
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private List<OutboxMark> _gathering = [];
    private List<OutboxMark> _spare = [];
    private TaskCompletionSource? _written;
    private bool _running;

    public void Add(OutboxMark mark)
    {
        lock (_lock)
        {
            _gathering.Add(mark);
            if (_running)
            {
                return;
            }

            _running = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Completes when every mark added so far is in the database.</summary>
    public Task WrittenAsync()
    {
        lock (_lock)
        {
            return _running
                ? (_written ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task
                : Task.CompletedTask;
        }
    }

    void IThreadPoolWorkItem.Execute() => _ = RunAsync();

    private async Task RunAsync()
    {
        while (Take() is var (marks, written))
        {
            await WriteAsync(marks);
            marks.Clear();
            _spare = marks;
            written?.SetResult();
        }
    }

    private (List<OutboxMark> Marks, TaskCompletionSource? Written)? Take()
    {
        lock (_lock)
        {
            // Somebody may wait although nothing has gathered: for the batch that was written just now.
            if (_gathering.Count == 0 && _written is null)
            {
                _running = false;
                return null;
            }

            var taken = (_gathering, _written);
            (_gathering, _written) = (_spare, null);
            return taken;
        }
    }

    private async Task WriteAsync(List<OutboxMark> marks)
    {
        if (marks.Count == 0 || await TryWriteAsync(marks))
        {
            return;
        }

        // One of them cannot be written (its row was erased, say). That is no reason to lose the others.
        foreach (var mark in marks)
        {
            if (!await TryWriteAsync([mark]))
            {
                LogNotMarked(mark.Entry.Id);
            }
        }
    }

    private async Task<bool> TryWriteAsync(List<OutboxMark> marks)
    {
        while (true)
        {
            try
            {
                await store.MarkAsync(marks, CancellationToken.None);
                return true;
            }
            catch (StoreUnavailableException unavailable)
            {
                LogStoreUnavailable(unavailable.Message);
                await Task.Delay(Pause, clock);
            }
#pragma warning disable CA1031 // Whatever it is, the marks of other replies must still be written.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                LogFailed(marks.Count, new FailureTrace(failure));
                return false;
            }
        }
    }

    [LoggerMessage(EventId = 1110, Level = LogLevel.Warning, Message = "The database is not available ({Reason}); marks of sent replies wait")]
    private partial void LogStoreUnavailable(string reason);

    [LoggerMessage(EventId = 1111, Level = LogLevel.Warning, Message = "{Count} marks of replies could not be written together: {Failure}")]
    private partial void LogFailed(int count, FailureTrace failure);

    [LoggerMessage(EventId = 1112, Level = LogLevel.Error, Message = "What became of reply {ReplyId} could not be written down; the next process may send it again")]
    private partial void LogNotMarked(Guid replyId);
}
