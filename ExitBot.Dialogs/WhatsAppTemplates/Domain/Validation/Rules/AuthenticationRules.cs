using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 10, components of authentication templates.</summary>
internal static class AuthenticationRules
{
    public const int MostMinutes = 90;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("AUT-1", Body),
        Rule.Error("AUT-2", Expiry),
        Rule.Error("AUT-3", NoFooterText),
        Rule.Error("AUT-4", NoHeader),
        Rule.Error("AUT-5", OneOtpButton),
        Rule.Error("AUT-12", OneLanguage),
    ];

    private static void Body(TemplateView template, Findings findings)
    {
        if (!template.IsAuthentication)
        {
            return;
        }

        foreach (var body in template.Bodies)
        {
            foreach (var member in body.Node.Members)
            {
                if (!member.IsAbsent && member.Key is not ("type" or "add_security_recommendation"))
                {
                    findings.Add(member, $"The body of an authentication template has no {Quote.Short(member.Key)}: Meta writes the text.", "Leave it out; only add_security_recommendation may stand there.");
                }
                else if (member.Key == "add_security_recommendation" && !member.IsAbsent && member.Boolean is null)
                {
                    findings.Add(member, "add_security_recommendation is neither true nor false.", "Use true or false.");
                }
            }
        }
    }

    private static void Expiry(TemplateView template, Findings findings)
    {
        foreach (var minutes in template.Footers.Select(footer => footer.Minutes))
        {
            if (template.IsAuthentication ? minutes.Number is not (>= 1 and <= MostMinutes) : !minutes.IsAbsent)
            {
                findings.Add(
                    minutes,
                    template.IsAuthentication ? $"code_expiration_minutes runs from 1 to {MostMinutes}, as a whole number." : "code_expiration_minutes exists only in AUTHENTICATION templates.",
                    template.IsAuthentication ? "Correct it, or leave the footer out." : "Leave it out.");
            }
        }
    }

    private static void NoFooterText(TemplateView template, Findings findings)
    {
        foreach (var text in template.Footers.Select(footer => footer.Text.Node))
        {
            if (template.IsAuthentication && !text.IsAbsent)
            {
                findings.Add(text, "The footer of an authentication template has no text of its own.", "Leave text out; code_expiration_minutes makes the footer.");
            }
        }
    }

    private static void NoHeader(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers)
        {
            if (template.IsAuthentication)
            {
                findings.Add(header.Node, "An authentication template has no header of any format.", "Take the header out.");
            }
        }
    }

    private static void OneOtpButton(TemplateView template, Findings findings)
    {
        if (!template.IsAuthentication)
        {
            return;
        }

        var lists = template.ButtonLists.Where(list => !list.IsOnCard).ToArray();
        if (lists.Length == 0)
        {
            findings.Add(template.List, "An authentication template needs one OTP button.", "Add a BUTTONS component with one OTP button.");
        }

        foreach (var list in lists)
        {
            if (list.Buttons is not [{ Type: ButtonType.Otp }])
            {
                findings.Add(list.List, "An authentication template has exactly one button, of type OTP.", "Keep one OTP button and take the others out.");
            }
        }
    }

    private static void OneLanguage(TemplateView template, Findings findings)
    {
        if (template.Root["languages"] is { IsAbsent: false } languages)
        {
            findings.Add(languages, "Several languages at once belong to another call, upsert_message_templates.", "Send one payload per language here, each with language.");
        }
    }
}
