using System.Net.Mail;
using ExitBot.Bot.Escalations;
using ExitBot.Bot.Integrations.Mail;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Integrations.Notices;

internal sealed class MailNotices(SmtpMailer mailer) : INoticeChannel
{
    public RecipientKind Kind => RecipientKind.Mail;

    public async Task<NoticeOutcome> SendAsync(DueNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.SendAsync(Recipient.MailOf(notice.Recipient), NoticeText.Subject(notice), NoticeText.Body(notice), notice.Id, cancellationToken);
            return new NoticeOutcome.Sent();
        }
        catch (SmtpException failed)
        {
            return new NoticeOutcome.Retry($"The mail server did not take it ({failed.StatusCode}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new NoticeOutcome.Retry("The mail server did not answer in time.");
        }
    }
}
