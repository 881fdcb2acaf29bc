using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>Sends what is due, again after failures, each time later, until it arrives or makes no sense any more.</summary>
internal sealed partial class NoticeSender(INoticeOutbox outbox, IEnumerable<INoticeChannel> channels, TimeProvider clock, ILogger<NoticeSender> logger)
{
    private const int AtOnce = 20;

    // Longer than any try takes: what is taken and not marked after this was left by a process that stopped.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromDays(3);

    private readonly Dictionary<RecipientKind, INoticeChannel> _channels = channels.ToDictionary(channel => channel.Kind);

    public async Task SendDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var notice in await outbox.TakeAsync(now, now + InHand, AtOnce, cancellationToken))
        {
            await SendAsync(notice, cancellationToken);
        }
    }

    private async Task SendAsync(DueNotice notice, CancellationToken cancellationToken)
    {
        var outcome = notice.IsExcluded ? new NoticeOutcome.Refused("The recipient was named in the case meanwhile.")
            : Recipient.KindOf(notice.Recipient) is { } kind && _channels.TryGetValue(kind, out var channel)
            ? await channel.SendAsync(notice, cancellationToken)
            : new NoticeOutcome.Refused("The recipient is none any more.");
        switch (outcome)
        {
            case NoticeOutcome.Sent:
                await outbox.MarkAsync(notice, NoticeStatus.Sent, againAt: null, reason: null, cancellationToken);
                LogSent(notice.Id, notice.Case);
                break;
            case NoticeOutcome.Retry retry when clock.GetUtcNow() - notice.CreatedAt < GivesUpAfter:
                await outbox.MarkAsync(notice, NoticeStatus.Waiting, clock.GetUtcNow() + PauseAfter(notice.Attempts), retry.Reason, cancellationToken);
                LogRetry(notice.Id, notice.Case, retry.Reason);
                break;
            default:
                var reason = outcome is NoticeOutcome.Refused refused ? refused.Reason : ((NoticeOutcome.Retry)outcome).Reason;
                await outbox.MarkAsync(notice, NoticeStatus.Failed, againAt: null, reason, cancellationToken);
                LogFailed(notice.Id, notice.Case, reason);
                break;
        }
    }

    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(EventId = 2811, Level = LogLevel.Information, Message = "Notice {Notice} of case {Case} was delivered")]
    private partial void LogSent(Guid notice, EscalationId @case);

    [LoggerMessage(EventId = 2812, Level = LogLevel.Warning, Message = "Notice {Notice} of case {Case} was not delivered and is tried again: {Reason}")]
    private partial void LogRetry(Guid notice, EscalationId @case, string reason);

    [LoggerMessage(EventId = 2813, Level = LogLevel.Error, Message = "Notice {Notice} of case {Case} cannot be delivered: {Reason}")]
    private partial void LogFailed(Guid notice, EscalationId @case, string reason);
}
