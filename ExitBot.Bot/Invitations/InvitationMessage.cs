using System.Globalization;
using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Bot.Invitations;

/// <summary>The message that is due of an invitation, in its language.</summary>
internal sealed class InvitationMessage(TextCatalog<InvitationTexts> catalog)
{
    public (string Subject, string Body) Of(Invitation invitation)
    {
        var texts = catalog.For(invitation.Language);
        var isReminder = invitation.SentAt is not null;
        var body = (isReminder ? texts.ReminderBody : texts.Body).With(
            ("name", invitation.Employee.Name),
            ("link", invitation.Address ?? ""),
            ("expires", DateOnly.FromDateTime(invitation.ExpiresAt.UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return (isReminder ? texts.ReminderSubject : texts.Subject, body);
    }
}
