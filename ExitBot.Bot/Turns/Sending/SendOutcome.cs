namespace ExitBot.Bot.Turns.Sending;

/// <summary>What became of one try to deliver a reply. The list is closed.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Delivered.</summary>
    /// <param name="ChannelActivityId">The channel's own id, when it gave one.</param>
    /// <param name="Note">What was not as it should be, for the ledger: that the text went out instead of a card, say.</param>
    public sealed record Sent(string? ChannelActivityId, string? Note = null) : SendOutcome;

    /// <summary>Not now: try again.</summary>
    /// <param name="RetryAfter">When the channel named a time.</param>
    public sealed record Retry(string Reason, TimeSpan? RetryAfter = null, RetryCause Cause = RetryCause.Reply) : SendOutcome;

    /// <summary>Never: the channel refuses this reply. An operator has to know.</summary>
    /// <param name="IsUnreachable">And any other for this conversation, until the person is heard of again.</param>
    public sealed record Refused(string Reason, bool IsUnreachable = false) : SendOutcome;

    /// <summary>Never, and nobody has to know: a change of an older message that this client cannot make.</summary>
    public sealed record Skipped(string Reason) : SendOutcome;
}

/// <summary>Whose trouble a failure is, and so who else had better wait.</summary>
public enum RetryCause
{
    /// <summary>Nobody else's.</summary>
    Reply = 0,

    /// <summary>Too much was sent to this conversation or its tenant.</summary>
    TooMuch = 1,

    /// <summary>The whole host is down or failing.</summary>
    Host = 2,
}
