using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 9, VOC and CPR: buttons that call, and asking for leave to call.</summary>
internal static class CallRules
{
    public const int LeastMinutes = 1440;
    public const int MostMinutes = 43_200;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("VOC-1", CallTime),
        Rule.Error("CPR-1", CallPermission),
    ];

    private static void CallTime(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.VoiceCall))
        {
            var minutes = button.Node["ttl_minutes"];
            if (!minutes.IsAbsent && minutes.Number is not (>= LeastMinutes and <= MostMinutes))
            {
                findings.Add(minutes, $"ttl_minutes runs from {LeastMinutes} to {MostMinutes}, as a whole number.", "Change it, or leave it out.");
            }
        }
    }

    private static void CallPermission(TemplateView template, Findings findings)
    {
        if (!template.TopLevel.Any(component => component.Type == ComponentType.CallPermissionRequest))
        {
            return;
        }

        if (template.IsAuthentication)
        {
            findings.Add(template.CategoryNode, "A call permission request exists only in MARKETING and UTILITY templates.", "Change the category, or take the component out.");
        }

        if (template.Body is null)
        {
            findings.Add(template.List, "A call permission request needs a body.", "Add a BODY that says why you want to call.");
        }

        foreach (var other in template.TopLevel.Where(component => component.Type is ComponentType.Buttons or ComponentType.Carousel or ComponentType.LimitedTimeOffer))
        {
            findings.Add(other.Node, $"Beside a call permission request there can be no {other.Type}.", "Take one of the two out.");
        }
    }
}
