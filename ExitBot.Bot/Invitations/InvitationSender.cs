using System.Data.Common;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Invitations;

/// <summary>Sends invitations and their reminders, again after failures, each time later, until they arrive or make no sense any more.</summary>
internal sealed partial class InvitationSender(
    IInvitationStore store, IInvitationMail mail, InvitationMessage messages, InvitationSignal signal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<InvitationSender> logger) : BackgroundService
{
    private const int AtOnce = 20;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);

    // Longer than any try takes: what is taken and not marked after this was left by a process that stopped.
    private static readonly TimeSpan InHand = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);
    private const int MostAttempts = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                foreach (var invitation in await store.DueAsync(clock.GetUtcNow(), AtOnce, stoppingToken))
                {
                    await SendAsync(invitation, stoppingToken);
                }
            }
            catch (Exception failed) when (failed is StoreUnavailableException or DbException or InvalidOperationException { InnerException: DbException })
            {
                LogNotNow(failed.GetType().Name);
            }

            await signal.WaitAsync(Look, clock, stoppingToken);
        }
    }

    private async Task SendAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        try
        {
            // Whoever takes it first sends it.
            var taken = invitation with { SendAt = clock.GetUtcNow() + InHand, Attempts = invitation.Attempts + 1 };
            await store.UpdateAsync(taken, cancellationToken);
            taken = taken with { Version = taken.Version + 1 };
            var outcome = await TryAsync(taken, cancellationToken);
            await store.UpdateAsync(After(taken, outcome), cancellationToken);
        }
        catch (StaleWriteException)
        {
            // Another instance has it, or it was opened or withdrawn at this moment.
        }
    }

    private async Task<SendingOutcome> TryAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var (subject, body) = messages.Of(invitation);
        return invitation.Delivery switch
        {
            InvitationDelivery.Email when invitation.Employee.Email is { } address =>
                await mail.SendAsync(address, subject, body, KeyOf(invitation), cancellationToken),
            InvitationDelivery.Teams => await SendToTeamsAsync(invitation, $"{subject}\n\n{body}", cancellationToken),
            _ => new SendingOutcome.Refused("There is no address to send it to."),
        };
    }

    private async Task<SendingOutcome> SendToTeamsAsync(Invitation invitation, string text, CancellationToken cancellationToken)
    {
        if (await store.TeamsConversationAsync(invitation.Employee.Id, cancellationToken) is not { } conversation)
        {
            return new SendingOutcome.Retry("The employee has not talked to the bot in Teams yet: have it installed for everybody, or hand the link over.");
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        switch (await services.GetRequiredService<IProactiveMessages>().StageMessageAsync(conversation, (Activity)MessageFactory.Text(text), cancellationToken))
        {
            case ProactiveOutcome.Staged:
                await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
                return new SendingOutcome.Sent();
            case ProactiveOutcome.Unreachable unreachable:
                return new SendingOutcome.Retry($"Teams takes nothing for the employee: {unreachable.Reason}");
            default:
                return new SendingOutcome.Retry("The employee's conversation in Teams is not known any more.");
        }
    }

    private Invitation After(Invitation invitation, SendingOutcome outcome)
    {
        var now = clock.GetUtcNow();
        switch (outcome)
        {
            case SendingOutcome.Sent:
                LogSent(invitation.Id);
                return invitation.SentAt is null && InvitationSchedule.ReminderOf(invitation.LastDay, now) is { } reminder
                    ? invitation with { SentAt = now, Reason = null, Attempts = 0, SendAt = reminder }
                    : invitation with { SentAt = invitation.SentAt ?? now, RemindedAt = invitation.SentAt is null ? null : now, Reason = null, Attempts = 0, SendAt = null, Address = null };
            case SendingOutcome.Retry retry when invitation.Attempts < MostAttempts && invitation.IsUsable(now):
                LogRetry(invitation.Id, retry.Reason);
                return invitation with { Reason = retry.Reason, SendAt = now + PauseAfter(invitation.Attempts) };
            default:
                var reason = outcome is SendingOutcome.Refused refused ? refused.Reason : ((SendingOutcome.Retry)outcome).Reason;
                LogFailed(invitation.Id, reason);
                return invitation with { Reason = reason, SendAt = null, Address = null };
        }
    }

    /// <summary>Invitation and reminder are two messages; a repeat of one is the same one.</summary>
    private static Guid KeyOf(Invitation invitation) =>
        new(KeyHash.Of("invitation mail", $"{invitation.Id:N}", invitation.SentAt is null ? "first" : "reminder").ToBytes().AsSpan(0, 16));

    private static TimeSpan PauseAfter(int attempts)
    {
        var pause = FirstPause * Math.Pow(2, Math.Min(attempts - 1, 10));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(EventId = 2400, Level = LogLevel.Information, Message = "Invitation {Invitation} was sent")]
    private partial void LogSent(Guid invitation);

    [LoggerMessage(EventId = 2401, Level = LogLevel.Warning, Message = "Invitation {Invitation} was not sent and is tried again: {Reason}")]
    private partial void LogRetry(Guid invitation, string reason);

    [LoggerMessage(EventId = 2402, Level = LogLevel.Error, Message = "Invitation {Invitation} cannot be sent: {Reason}")]
    private partial void LogFailed(Guid invitation, string reason);

    [LoggerMessage(EventId = 2403, Level = LogLevel.Warning, Message = "Invitations have to wait for the next round ({Failure})")]
    private partial void LogNotNow(string failure);
}
