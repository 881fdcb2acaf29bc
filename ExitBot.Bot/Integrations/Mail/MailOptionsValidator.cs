using System.Net.Mail;
using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Integrations.Mail;

[OptionsValidator]
internal sealed partial class MailRangesValidator : IValidateOptions<MailOptions>;

/// <summary>Whoever is to get mail needs a server that sends it: found at the start, and not when somebody needs help.</summary>
internal sealed class MailNeedsValidator(IOptions<EscalationOptions> escalations, IOptions<ChecklistOptions> checklists) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var recipients = escalations.Value.Routes.Values.Concat(escalations.Value.Deputies.Values).SelectMany(route => route);
        var owners = Enum.GetValues<TaskOwner>().SelectMany(checklists.Value.AddressesOf);
        var isNeeded = recipients.Concat(owners).Any(recipient => Recipient.KindOf(recipient) == RecipientKind.Mail);
        if (!isNeeded && options.Host.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        List<string> errors = [];
        if (options.Host.Length == 0)
        {
            errors.Add("Mail:Host is missing although Escalations:Routes or Checklist:Owners has mail addresses: set it to the server that sends mail.");
        }

        if (!MailAddress.TryCreate(options.From, out _))
        {
            errors.Add("Mail:From is missing or no mail address: set it to the address that notices come from.");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }
}
