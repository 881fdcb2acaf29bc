using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 8.</summary>
internal static class FooterRules
{
    private const int FooterFault = 2388073;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("FTR-1", Length, 2388040),
        Rule.Error("FTR-2", NoVariables, FooterFault),
        Rule.Error("FTR-3", PlainText, FooterFault),
        Rule.Error("FTR-4", TextPresent, 2388043),
        Rule.Error("FTR-5", PlaceForFooter),
    ];

    private static void Length(TemplateView template, Findings findings)
    {
        foreach (var text in template.Footers.Select(footer => footer.Text))
        {
            if (text.Length > TextLimits.Footer)
            {
                findings.Add(text.Node, $"The footer has {text.Length} characters; at most {TextLimits.Footer} are allowed.", "Shorten it.");
            }
        }
    }

    private static void NoVariables(TemplateView template, Findings findings)
    {
        foreach (var text in template.Footers.Select(footer => footer.Text))
        {
            if (text.Variables.Count > 0 || text.StrayBrace >= 0)
            {
                findings.Add(text.Node, "The footer has a variable.", "Footers are the same for everybody: move the variable to the body.");
            }
        }
    }

    private static void PlainText(TemplateView template, Findings findings)
    {
        foreach (var text in template.Footers.Select(footer => footer.Text))
        {
            if ((PlainLine.FaultOf(text) ?? (Addresses.IsIn(text.Value) ? "a link" : null)) is { } fault)
            {
                findings.Add(text.Node, $"The footer has {fault}.", "A footer is one line of plain text; links belong to buttons.");
            }
        }
    }

    private static void TextPresent(TemplateView template, Findings findings)
    {
        foreach (var footer in template.Footers)
        {
            if (!template.IsAuthentication && footer.Text.IsMissing)
            {
                findings.Add(footer.Text.Node, "The footer has no text.", "Add text, or leave the footer out.");
            }
        }
    }

    private static void PlaceForFooter(TemplateView template, Findings findings)
    {
        foreach (var footer in template.Footers.Where(footer => !footer.IsOnCard))
        {
            if (template.Offers.Count > 0 || template.Carousels.Count > 0)
            {
                findings.Add(footer.Node, template.Offers.Count > 0 ? "A limited-time offer has no footer." : "A carousel has no footer.", "Take the footer out.");
            }
        }
    }
}
