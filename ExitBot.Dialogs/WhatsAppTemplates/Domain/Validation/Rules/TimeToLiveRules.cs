using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 10, last part: how long Meta keeps trying to deliver.</summary>
internal static class TimeToLiveRules
{
    private const long ThirtyDays = -1;

    public static IReadOnlyList<Rule> All { get; } = [Rule.Error("TTL-1", Range)];

    private static void Range(TemplateView template, Findings findings)
    {
        var ttl = template.Root["message_send_ttl_seconds"];
        if (ttl.IsAbsent || RangeOf(template.Category) is not var (least, most))
        {
            return;
        }

        var mayBeThirtyDays = !template.IsMarketing;
        if (ttl.Number is not { } seconds || ((seconds < least || seconds > most) && !(mayBeThirtyDays && seconds == ThirtyDays)))
        {
            findings.Add(
                ttl,
                $"The time to live of {template.Category} templates is {least} to {most} seconds{(mayBeThirtyDays ? ", or -1 for 30 days" : "")}.",
                $"Give a whole number in that range, or leave the member out.");
        }
        else if (template.IsMarketing)
        {
            findings.Add(ttl, "A time to live counts only for marketing sent through the Marketing Messages API.", "Leave it out when you send through the Cloud API.", Severity.Info);
        }
    }

    private static (int Least, int Most)? RangeOf(string category) => category switch
    {
        "AUTHENTICATION" => (30, 900),
        "UTILITY" => (30, 43_200),
        "MARKETING" => (43_200, 2_592_000),
        _ => null,
    };
}
