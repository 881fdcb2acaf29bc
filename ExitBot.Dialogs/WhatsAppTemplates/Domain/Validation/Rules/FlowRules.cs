using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 9, FLW.</summary>
internal static class FlowRules
{
    private static readonly string[] References = ["flow_id", "flow_name", "flow_json"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("FLW-1", OneReference),
        Rule.Error("FLW-2", Action),
    ];

    private static void OneReference(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.Flow))
        {
            var given = References.Count(name => button.Node[name] is { IsAbsent: false } reference && reference.Text is not "");
            if (given != 1)
            {
                findings.Add(button.Node, given == 0 ? "The FLOW button names no flow." : "The FLOW button names its flow in more than one way.", "Give exactly one of flow_id, flow_name and flow_json.");
            }
        }
    }

    private static void Action(TemplateView template, Findings findings)
    {
        foreach (var button in template.ButtonsOf(ButtonType.Flow))
        {
            var action = button.Node["flow_action"];
            if (!action.IsAbsent && Upper.Of(action) is not ("NAVIGATE" or "DATA_EXCHANGE"))
            {
                findings.Add(action, "flow_action is neither navigate nor data_exchange.", "Use one of the two.");
            }
            else if (Upper.Of(action) == "NAVIGATE" && string.IsNullOrWhiteSpace(button.Node["navigate_screen"].Text))
            {
                findings.Add(button.Node["navigate_screen"], "flow_action is navigate, but there is no screen to go to.", "Add navigate_screen with the id of the flow's first screen.");
            }

            var icon = button.Node["icon"];
            if (!icon.IsAbsent && Upper.Of(icon) is not ("DOCUMENT" or "PROMOTION" or "REVIEW"))
            {
                findings.Add(icon, "The icon is none that a FLOW button has.", "Use DOCUMENT, PROMOTION or REVIEW.");
            }
        }
    }
}
