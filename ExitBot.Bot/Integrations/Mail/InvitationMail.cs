using System.Net.Mail;
using ExitBot.Bot.Invitations;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Integrations.Mail;

internal sealed class InvitationMail(SmtpMailer mailer, IOptions<MailOptions> options) : IInvitationMail
{
    public async Task<SendingOutcome> SendAsync(string to, string subject, string body, Guid id, CancellationToken cancellationToken)
    {
        if (options.Value.Host.Length == 0 || options.Value.From.Length == 0)
        {
            return new SendingOutcome.Refused("No mail goes out: Mail:Host and Mail:From are not set.");
        }

        try
        {
            await mailer.SendAsync(to, subject, body, id, cancellationToken);
            return new SendingOutcome.Sent();
        }
        catch (SmtpFailedRecipientException refused) when (refused.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed)
        {
            return new SendingOutcome.Refused($"The mail server does not know the address ({refused.StatusCode}).");
        }
        catch (SmtpException failed)
        {
            return new SendingOutcome.Retry($"The mail server did not take it ({failed.StatusCode}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendingOutcome.Retry("The mail server did not answer in time.");
        }
    }
}
