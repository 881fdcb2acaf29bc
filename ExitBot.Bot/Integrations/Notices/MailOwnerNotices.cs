using System.Net.Mail;
using ExitBot.Bot.Integrations.Mail;
using ExitBot.Bot.Reminders;

namespace ExitBot.Bot.Integrations.Notices;

internal sealed class MailOwnerNotices(SmtpMailer mailer) : IOwnerNotices
{
    public async Task<bool> SendAsync(string address, string subject, string body, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.SendAsync(address, subject, body, id, cancellationToken);
            return true;
        }
        catch (SmtpException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
