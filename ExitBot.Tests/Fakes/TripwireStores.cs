using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

/// <summary>The real stores of a turn with a step before and after whatever they do.</summary>
internal sealed class TripwireStates(IBotStateStore states, Tripwire wire) : IBotStateStore
{
    public async ValueTask<string?> ReadAsync(KeyHash key, CancellationToken cancellationToken) =>
        await wire.AroundAsync(() => states.ReadAsync(key, cancellationToken).AsTask());

    public void Stage(KeyHash key, string json)
    {
        states.Stage(key, json);
        wire.Step();
    }

    public void StageDelete(KeyHash key)
    {
        states.StageDelete(key);
        wire.Step();
    }
}

internal sealed class TripwireInterviews(IExitInterviewStore interviews, Tripwire wire) : IExitInterviewStore
{
    public Task<ExitInterview?> FindAsync(InterviewId id, CancellationToken cancellationToken) =>
        wire.AroundAsync(() => interviews.FindAsync(id, cancellationToken));

    public Task<ExitInterview?> FindLatestAsync(PersonKey person, CancellationToken cancellationToken) =>
        wire.AroundAsync(() => interviews.FindLatestAsync(person, cancellationToken));

    public Task<InterviewAnalysis?> FindAnalysisAsync(InterviewId id, CancellationToken cancellationToken) =>
        wire.AroundAsync(() => interviews.FindAnalysisAsync(id, cancellationToken));

    public void Stage(ExitInterview interview)
    {
        interviews.Stage(interview);
        wire.Step();
    }

    public void Stage(InterviewAnalysis analysis)
    {
        interviews.Stage(analysis);
        wire.Step();
    }

    public void StageRemoval(InterviewId id)
    {
        interviews.StageRemoval(id);
        wire.Step();
    }
}

internal sealed class TripwireJournal(ITurnJournal journal, Tripwire wire) : ITurnJournal
{
    public IReadOnlyList<OutboxEntry> Outgoing => journal.Outgoing;

    public void StageReplies(InboxEntry entry, IReadOnlyList<TurnReply> replies)
    {
        journal.StageReplies(entry, replies);
        wire.Step();
    }

    public void StageArrival(IncomingActivity incoming, TurnResponse? response)
    {
        journal.StageArrival(incoming, response);
        wire.Step();
    }

    public void StageWaiting(IncomingActivity incoming) => journal.StageWaiting(incoming);

    public void StageFence(Lease next) => journal.StageFence(next);

    public void StageDone(InboxEntry entry, TurnResponse? response)
    {
        journal.StageDone(entry, response);
        wire.Step();
    }

    public void StageDeadLetter(InboxEntry entry, TurnResponse? response, string reason, int attempts) =>
        journal.StageDeadLetter(entry, response, reason, attempts);
}

/// <summary>Reads of the inbox and the outbox are no part of a turn; they go on beside it.</summary>
internal sealed class TripwireReader(IRowReader reader, Tripwire wire) : IRowReader
{
    public ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class => IsOfTurn<TRow>()
            ? new(wire.AroundAsync(() => reader.FirstAsync(query, cancellationToken, values).AsTask()))
            : reader.FirstAsync(query, cancellationToken, values);

    public ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class => IsOfTurn<TRow>()
            ? new(wire.AroundAsync(() => reader.ListAsync(query, cancellationToken, values).AsTask()))
            : reader.ListAsync(query, cancellationToken, values);

    private static bool IsOfTurn<TRow>() => typeof(TRow) != typeof(InboxRow) && typeof(TRow) != typeof(OutboxRow);
}
