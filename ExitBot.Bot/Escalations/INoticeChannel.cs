using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>A way to reach recipients.</summary>
public interface INoticeChannel
{
    RecipientKind Kind { get; }

    /// <summary>Delivers, and does not throw for what the other side does. A repeat carries the same id.</summary>
    Task<NoticeOutcome> SendAsync(DueNotice notice, CancellationToken cancellationToken);
}

/// <summary>What became of a try. The list is closed.</summary>
public abstract record NoticeOutcome
{
    private NoticeOutcome()
    {
    }

    public sealed record Sent : NoticeOutcome;

    /// <summary>Worth another try. The reason names nobody.</summary>
    public sealed record Retry(string Reason) : NoticeOutcome;

    /// <summary>It will never work this way.</summary>
    public sealed record Refused(string Reason) : NoticeOutcome;
}
