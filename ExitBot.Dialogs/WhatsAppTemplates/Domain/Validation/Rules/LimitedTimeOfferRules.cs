using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 11, LTO.</summary>
internal static class LimitedTimeOfferRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("LTO-1", NoFooter),
        Rule.Error("LTO-2", Title),
        Rule.Error("LTO-3", Marketing),
        Rule.Error("LTO-4", BodyLength, 2388040),
        Rule.Error("LTO-5", HeaderFormats),
        Rule.Error("LTO-6", CodeThenAddress),
    ];

    private static void NoFooter(TemplateView template, Findings findings)
    {
        foreach (var footer in template.Footers.Where(_ => template.Offers.Count > 0))
        {
            findings.Add(footer.Node, "A limited-time offer has no footer.", "Take the footer out.");
        }
    }

    private static void Title(TemplateView template, Findings findings)
    {
        foreach (var offer in template.Offers.Select(component => component.Offer))
        {
            var title = offer["text"];
            if (offer.Kind != NodeKind.Object)
            {
                findings.Add(offer, "The component has no limited_time_offer.", "Add limited_time_offer: {\"text\": \"...\", \"has_expiration\": true}.");
            }
            else if (Blank.IsBlank(title.Text))
            {
                findings.Add(title, "The offer has no text.", $"Add text of 1 to {TextLimits.OfferTitle} characters.");
            }
            else if (title.Text.Length > TextLimits.OfferTitle)
            {
                findings.Add(title, $"The text of the offer has {title.Text.Length} characters; at most {TextLimits.OfferTitle} are allowed.", "Shorten it.");
            }

            if (offer["has_expiration"] is { IsAbsent: false, Boolean: null } expires)
            {
                findings.Add(expires, "has_expiration is neither true nor false.", "Use true or false, or leave it out.");
            }
        }
    }

    private static void Marketing(TemplateView template, Findings findings)
    {
        if (template.Offers.Count > 0 && template.Category.Length > 0 && !template.IsMarketing)
        {
            findings.Add(template.CategoryNode, "Limited-time offers are MARKETING templates.", "Change the category, or take the offer out.");
        }
    }

    private static void BodyLength(TemplateView template, Findings findings)
    {
        if (template is { Offers.Count: > 0, Body.Text: { Length: > TextLimits.BodyOfOffer } text })
        {
            findings.Add(text.Node, $"The body has {text.Length} characters; with a limited-time offer at most {TextLimits.BodyOfOffer} are allowed.", "Shorten it.");
        }
    }

    private static void HeaderFormats(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers.Where(header => template.Offers.Count > 0 && !header.IsOnCard))
        {
            if (header.Format is not (HeaderFormat.Image or HeaderFormat.Video))
            {
                findings.Add(header.FormatNode, $"A limited-time offer cannot have a {Quote.Short(header.Format)} header.", "Make it IMAGE or VIDEO, or take it out.");
            }
        }
    }

    private static void CodeThenAddress(TemplateView template, Findings findings)
    {
        if (template.Offers.Count == 0)
        {
            return;
        }

        var lists = template.ButtonLists.Where(list => !list.IsOnCard).ToArray();
        if (lists.Length == 0)
        {
            findings.Add(template.List, "A limited-time offer needs a URL button.", "Add a BUTTONS component: COPY_CODE if there is a code, then URL.");
        }

        foreach (var list in lists)
        {
            if (list.Buttons is not ([{ Type: ButtonType.Url }] or [{ Type: ButtonType.CopyCode }, { Type: ButtonType.Url }]))
            {
                findings.Add(list.List, "A limited-time offer has a URL button, with a COPY_CODE button before it if there is a code, and no others.", "Put COPY_CODE first and URL second.");
            }
        }
    }
}
