using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, POL: words that a reviewer would stop at. A person decides.</summary>
internal static class PolicyRules
{
    public static IReadOnlyList<Rule> All { get; } = [Rule.Warning("POL-1", Words)];

    private static void Words(TemplateView template, Findings findings)
    {
        foreach (var text in template.Texts.Where(text => !text.IsMissing))
        {
            if (text.Judged.Hints.AskedSecret is { } secret)
            {
                findings.Add(text.Node, $"The text seems to ask for something that Meta does not let businesses ask for ({secret}).", "Ask for the last four digits, or send people to your site.");
            }

            if (text.Judged.Hints.Threat is { } threat)
            {
                findings.Add(text.Node, $"The text reads like a threat ({threat}).", "Say what is open and how to settle it, without consequences.");
            }

            if (text.Judged.Hints.BarredGoods is { } goods)
            {
                findings.Add(text.Node, $"The text names goods that Meta's commerce policy bars ({goods}).", "Check the policy before you submit it.");
            }
        }
    }
}
