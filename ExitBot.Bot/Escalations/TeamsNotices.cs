using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Bot.Builder;

namespace ExitBot.Bot.Escalations;

/// <summary>Into a conversation with the bot, which somebody has begun there once. From the commit on the reply outbox has it.</summary>
internal sealed class TeamsNotices(IServiceScopeFactory scopes) : INoticeChannel
{
    public RecipientKind Kind => RecipientKind.Teams;

    public async Task<NoticeOutcome> SendAsync(DueNotice notice, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var conversation = KeyHash.Of(Microsoft.Bot.Connector.Channels.Msteams, notice.Recipient[Recipient.TeamsPrefix.Length..]);
        var message = MessageFactory.Text($"{NoticeText.Subject(notice)}\n\n{NoticeText.Body(notice)}");
        var outcome = await services.GetRequiredService<IProactiveMessages>().StageMessageAsync(conversation, (Microsoft.Bot.Schema.Activity)message, cancellationToken);
        switch (outcome)
        {
            case ProactiveOutcome.Unknown:
                return new NoticeOutcome.Retry("Nobody has written to the bot from that Teams conversation yet.");
            case ProactiveOutcome.Unreachable:
                return new NoticeOutcome.Retry("Teams takes nothing for that conversation at the moment.");
            default:
                await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
                return new NoticeOutcome.Sent();
        }
    }
}
