using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;

namespace ExitBot.Bot.Turns;

/// <summary>
/// Stages what a turn leaves behind beside the rows of capabilities: replies, their transcript rows and the inbox mark.
/// Belongs to one unit of work and is written by its commit.
/// </summary>
public interface ITurnJournal
{
    /// <summary>After the commit: what it has put into the outbox, with the places it got.</summary>
    IReadOnlyList<OutboxEntry> Outgoing { get; }

    void StageReplies(InboxEntry entry, IReadOnlyList<TurnReply> replies);

    /// <summary>Stores an activity that no inbox has stored yet, as done, with the person's transcript row. Before its replies.</summary>
    void StageArrival(IncomingActivity incoming, TurnResponse? response);

    /// <summary>Stores an activity that is to wait for its turn.</summary>
    void StageWaiting(IncomingActivity incoming);

    /// <summary>Makes the commit fail when the lease was taken by another instance, and renews it otherwise.</summary>
    /// <param name="next">The lease with the version it has after the commit.</param>
    void StageFence(Lease next);

    /// <summary>Marks the activity done and blanks its body.</summary>
    void StageDone(InboxEntry entry, TurnResponse? response);

    /// <summary>Sets the activity aside for an operator. The body stays, so that it can be tried again.</summary>
    /// <param name="attempts">How often its turn was tried.</param>
    void StageDeadLetter(InboxEntry entry, TurnResponse? response, string reason, int attempts);
}
