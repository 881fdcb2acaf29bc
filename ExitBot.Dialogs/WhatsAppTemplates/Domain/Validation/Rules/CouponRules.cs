using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 9, CPY: the button that copies a code.</summary>
internal static class CouponRules
{
    public const int SafeLength = 15;
    private const int Longest = 20;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("CPY-1", Code),
        Rule.Error("CPY-2", Shape),
    ];

    private static void Code(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.CopyCode))
        {
            if (button.Example.Text is not { Length: > 0 } code)
            {
                continue;
            }

            if (code.Length > SafeLength)
            {
                findings.Add(
                    button.Example,
                    $"The code has {code.Length} characters; Meta's pages allow {SafeLength} or, in one place, {Longest}.",
                    $"Stay at or below {SafeLength}.",
                    code.Length > Longest ? Severity.Error : Severity.Warning);
            }

            if (!code.All(char.IsAsciiLetterOrDigit))
            {
                findings.Add(button.Example, "The code has more than letters and digits; when sending it is refused.", "Use A-Z and 0-9.", Severity.Warning);
            }
        }
    }

    private static void Shape(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.CopyCode))
        {
            if (button.Example.IsAbsent || string.IsNullOrWhiteSpace(button.Example.Text ?? "-"))
            {
                findings.Add(button.Example, "The COPY_CODE button has no sample code.", "Add example: \"CODE\".", metaSubcode: 2388043);
            }

            if (!button.Label.Node.IsAbsent)
            {
                findings.Add(button.Label.Node, "A COPY_CODE button has a fixed label.", "Leave text out.");
            }

            if (template.Category.Length > 0 && !template.IsMarketing)
            {
                findings.Add(template.CategoryNode, "Templates with a code to copy are MARKETING.", "Make it a MARKETING template, or take the button out.");
            }
        }
    }
}
