using System.Text.Json;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>
/// Says what Meta would refuse of a payload for <c>POST /&lt;WABA-ID&gt;/message_templates</c>. It looks at the payload alone: what an account
/// holds already it does not know. Any JSON gives an answer.
/// </summary>
public static class TemplateValidator
{
    public static ValidationResult Validate(JsonElement payload)
    {
        var findings = new Findings();
        Check(new TemplateView(PayloadTree.Of(payload)), findings);
        return new ValidationResult([.. findings.All.OrderByDescending(violation => violation.Severity)]);
    }

    internal static void Check(TemplateView template, Findings findings)
    {
        foreach (var rule in RuleBook.Checked)
        {
            findings.Begin(rule);
            rule.Check(template, findings);
        }
    }
}
