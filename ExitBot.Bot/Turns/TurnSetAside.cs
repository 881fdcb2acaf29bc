using ExitBot.Bot.Turns.Instances;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Turns;

/// <summary>Sets an activity aside whose turn fails, for an operator to look at. The person hears an apology and the pending question again.</summary>
internal sealed partial class TurnSetAside(
    IServiceScopeFactory scopes, IBot bot, TurnTry once, TurnApology apology, TimeProvider clock, ILogger<TurnSetAside> logger)
{
    /// <summary>Tries of a turn before it is set aside.</summary>
    public const int Tries = 2;

    public async Task RunAsync(InboxEntry entry, Exception failure, IConversationHold hold, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(entry, failure, hold, askAgain: true, cancellationToken);
        }
#pragma warning disable CA1031 // The question may be what fails: then the apology goes out alone.
        catch (Exception again) when (again is not (StoreUnavailableException or HoldLostException) && !cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            await RunAsync(entry, failure, hold, askAgain: false, cancellationToken);
        }

        LogSetAside(entry.Key);
    }

    private async Task RunAsync(InboxEntry entry, Exception failure, IConversationHold hold, bool askAgain, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var response = TurnApology.ResponseTo(entry);
        List<TurnReply> replies = [.. apology.RepliesTo(entry)];
        if (askAgain && replies.Count > 0)
        {
            var adapter = new TurnAdapter(entry with { Activity = PendingQuestion.EventIn(entry.Activity) }, static () => { }, clock);
            await adapter.RunAsync(bot, scope.ServiceProvider, new TurnRecall(), cancellationToken);
            replies.AddRange(adapter.Replies);
        }

        var journal = scope.ServiceProvider.GetRequiredService<ITurnJournal>();
        journal.StageReplies(entry, replies);
        journal.StageDeadLetter(entry, response, failure.GetType().Name, Tries);
        await once.CommitAsync(entry, response, scope.ServiceProvider, hold, cancellationToken);
    }

    [LoggerMessage(EventId = 1004, Level = LogLevel.Error, Message = "Turn {Key} was set aside; the conversation goes on")]
    private partial void LogSetAside(KeyHash key);
}
