using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Integrations.Mail;

/// <summary>Sends one plain mail by the configured server.</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <param name="id">The same for a repeat: mail systems then know it for one.</param>
    /// <exception cref="SmtpException">The server did not take it.</exception>
    public async Task SendAsync(string to, string subject, string body, Guid id, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(Longest);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        }

        var from = new MailAddress(settings.From);
        using var mail = new MailMessage(from, new MailAddress(to)) { Subject = subject, Body = body };
        mail.Headers.Add("Message-ID", $"<{id:N}@{from.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        await client.SendMailAsync(mail, late.Token);
    }
}
