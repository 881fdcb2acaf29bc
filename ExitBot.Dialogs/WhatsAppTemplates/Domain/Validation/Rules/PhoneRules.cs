using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 9, PHN.</summary>
internal static class PhoneRules
{
    /// <summary>Countries whose numbers lose their leading zero abroad. In Italy, for one, they keep it.</summary>
    private static readonly string[] CodesWithoutZero = ["44", "49", "33", "31", "32", "41", "43", "46", "61", "64", "81", "90", "91", "20", "27", "966", "971", "972", "351", "353"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("PHN-1", Length),
        Rule.Error("PHN-2", Number),
    ];

    private static void Length(TemplateView template, Findings findings)
    {
        foreach (var phone in Phones(template))
        {
            if (phone.Text is { Length: > TextLimits.Phone } number)
            {
                findings.Add(phone, $"The phone number has {number.Length} characters; at most {TextLimits.Phone} are allowed.", "Write + and digits only.");
            }
        }
    }

    private static void Number(TemplateView template, Findings findings)
    {
        foreach (var phone in Phones(template))
        {
            var text = phone.Text ?? "";
            var digits = PhoneNumber.Digits(text);
            if (digits is null || digits.Length is < 7 or > 15 || digits[0] == '0')
            {
                findings.Add(
                    phone,
                    text.Length == 0 ? "The phone button has no number." : "This is not a phone number with a country code.",
                    "Write it like +442079460000: country code first, 7 to 15 digits.");
            }
            else if (CodesWithoutZero.Any(code => digits.StartsWith(code + "0", StringComparison.Ordinal)))
            {
                findings.Add(phone, "A zero follows the country code; Meta drops it.", "Leave the zero out.", Severity.Warning);
            }
        }
    }

    private static IEnumerable<PayloadNode> Phones(TemplateView template) => template.ButtonsOf(ButtonType.PhoneNumber).Select(button => button.Node["phone_number"]);
}
