using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 6, text headers and formats.</summary>
internal static class HeaderRules
{
    private const int TooLong = 2388040;
    private const int HeaderFault = 2388047;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("HDR-1", Length, TooLong),
        Rule.Error("HDR-2", OneVariable, HeaderFault),
        Rule.Error("HDR-3", PlainText, HeaderFault),
        Rule.Error("HDR-4", TextPresent),
        Rule.Error("HDR-6", KnownFormat),
        Rule.Error("HDR-8", Location),
        Rule.Error("HDR-11", PlaceForHeader),
    ];

    private static void Length(TemplateView template, Findings findings)
    {
        foreach (var header in TextHeaders(template))
        {
            if (header.Text.Length > TextLimits.Header)
            {
                findings.Add(header.Text.Node, $"The header has {header.Text.Length} characters; at most {TextLimits.Header} are allowed.", "Shorten it, or move words to the body.");
            }
        }
    }

    private static void OneVariable(TemplateView template, Findings findings)
    {
        foreach (var text in TextHeaders(template).Select(header => header.Text))
        {
            if (text.Variables.Count > 1)
            {
                findings.Add(text.Node, $"The header has {text.Variables.Count} variables; at most one is allowed.", "Keep one, and move the others to the body.");
            }
            else if (text.Variables is [{ IsPositional: true, Name: not "1" } only])
            {
                findings.Add(text.Node, $"The variable of the header is {Quote.Short(only.Written)}.", "Write {{1}}: the header is numbered for itself.");
            }
        }
    }

    private static void PlainText(TemplateView template, Findings findings)
    {
        foreach (var text in TextHeaders(template).Select(header => header.Text))
        {
            if (PlainLine.FaultOf(text) is { } fault)
            {
                findings.Add(text.Node, $"The header has {fault}.", "A text header is one line of plain text.");
            }
        }
    }

    private static void TextPresent(TemplateView template, Findings findings)
    {
        foreach (var header in TextHeaders(template))
        {
            if (header.Text.IsMissing)
            {
                findings.Add(header.Text.Node, "The text header has no text.", "Add text, or leave the header out.");
            }
        }
    }

    private static void KnownFormat(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers)
        {
            if (!HeaderFormat.IsKnown(header.Format))
            {
                findings.Add(
                    header.FormatNode,
                    header.Format.Length == 0 ? "The header has no format." : $"{Quote.Short(header.Format)} is no format of a header.",
                    "Use TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION (GIF and PRODUCT where they apply).");
            }
            else if (header.Format == HeaderFormat.Product && !header.IsOnCard && template.ButtonsOf(ButtonType.Spm).Length == 0)
            {
                findings.Add(header.FormatNode, "A PRODUCT header exists only in product templates.", "Add an SPM button, or take another format.");
            }
        }
    }

    private static void Location(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers.Where(header => header.Format == HeaderFormat.Location))
        {
            if (!header.Text.Node.IsAbsent)
            {
                findings.Add(header.Text.Node, "A location header takes no text: the place is given when sending.", "Leave text out.");
            }

            if (!header.Example.IsAbsent)
            {
                findings.Add(header.Example, "A location header takes no sample: the place is given when sending.", "Leave example out.");
            }

            if (template.IsAuthentication)
            {
                findings.Add(header.Node, "Location headers exist only in UTILITY and MARKETING templates.", "Take the header out.");
            }
        }
    }

    private static void PlaceForHeader(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers.Where(header => !header.IsOnCard))
        {
            if (template.IsAuthentication)
            {
                findings.Add(header.Node, "An authentication template has no header.", "Take the header out.");
            }
            else if (template.Carousels.Count > 0)
            {
                findings.Add(header.Node, "Above a carousel there is no header.", "Take the header out; each card has its own.");
            }
            else if (template.Offers.Count > 0 && header.Format is not (HeaderFormat.Image or HeaderFormat.Video))
            {
                findings.Add(header.Node, "A limited-time offer has an image or a video above it, or nothing.", "Make the header IMAGE or VIDEO, or take it out.");
            }
        }
    }

    private static IEnumerable<HeaderView> TextHeaders(TemplateView template) => template.Headers.Where(header => header.Format == HeaderFormat.Text);
}
