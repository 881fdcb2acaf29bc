using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The product's own path: stores stage, one writer applies prepared statements.</summary>
internal sealed class PreparedTurns(IServiceProvider services, int number) : ITurnWork
{
    private readonly string _conversation = $"prepared-{number}-{Guid.CreateVersion7():N}";
    private readonly IInboxStore _turns = services.GetRequiredService<IInboxStore>();
    private readonly IOutboxStore _outbox = services.GetRequiredService<IOutboxStore>();
    private InterviewId _interview;

    public async Task BeginAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var interview = TurnSample.Interview(_conversation, TimeProvider.System);
        _interview = interview.Id;
        scope.ServiceProvider.GetRequiredService<IExitInterviewStore>().Stage(interview);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
    }

    public async Task TurnAsync(int turn)
    {
        var activity = TurnSample.Activity(_conversation, turn);
        var key = KeyHash.Of("msteams", _conversation);
        await _turns.AcceptAsync(
            new IncomingActivity(KeyHash.Of("msteams", _conversation, activity.Id), key, activity, new Caller(null, null, activity.ServiceUrl), ReplyMode.Push),
            CancellationToken.None);
        var entry = (await _turns.NextAsync(key, CancellationToken.None))!;
        await RunAsync(entry, turn);
        var reply = (await _outbox.NextAsync(key, CancellationToken.None))!;
        await _outbox.MarkAsync([new OutboxMark(reply, new SendOutcome.Sent("c1"))], CancellationToken.None);
    }

    private async Task RunAsync(InboxEntry entry, int turn)
    {
        await using var scope = services.CreateAsyncScope();
        var states = scope.ServiceProvider.GetRequiredService<IBotStateStore>();
        var interviews = scope.ServiceProvider.GetRequiredService<IExitInterviewStore>();
        var journal = scope.ServiceProvider.GetRequiredService<ITurnJournal>();

        await states.ReadAsync(entry.Conversation, CancellationToken.None);
        var interview = (await interviews.FindAsync(_interview, CancellationToken.None))!;
        interviews.Stage(interview.With(TurnSample.Answer(turn, TimeProvider.System)) with { Turns = turn });
        states.Stage(entry.Conversation, TurnSample.State);
        journal.StageReplies(entry, [new TurnReply(Guid.CreateVersion7(), ReplyKind.Send, null, "message", ActivityJson.Write(entry.Activity))]);
        journal.StageDone(entry, response: null);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
    }
}
