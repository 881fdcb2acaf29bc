using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 4. The last two judge by words: they propose, a person decides.</summary>
internal static class CategoryRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("CAT-1", Known),
        Rule.Error("CAT-2", OtpOnlyInAuthentication),
        Rule.Error("CAT-3", MarketingOnly),
        Rule.Warning("CAT-4", UtilityWithoutPromotion),
        Rule.Warning("CAT-5", CodesOnlyInAuthentication),
        Rule.Info("CAT-6", ChangeIsTheDefault),
    ];

    private static void Known(TemplateView template, Findings findings)
    {
        if (template.Category is not ("MARKETING" or "UTILITY" or "AUTHENTICATION"))
        {
            findings.Add(
                template.CategoryNode,
                template.Category.Length == 0 ? "The template has no category." : $"{Quote.Short(template.Category)} is not a category.",
                "Use MARKETING, UTILITY or AUTHENTICATION.");
        }
    }

    private static void OtpOnlyInAuthentication(TemplateView template, Findings findings)
    {
        if (template.Category.Length == 0 || template.IsAuthentication)
        {
            return;
        }

        foreach (var button in template.ButtonsOf(ButtonType.Otp))
        {
            findings.Add(button.TypeNode, $"A {Quote.Short(template.Category)} template cannot have an OTP button.", "Make it an AUTHENTICATION template, or take another button.");
        }
    }

    private static void MarketingOnly(TemplateView template, Findings findings)
    {
        if (template.Category.Length > 0 && !template.IsMarketing && OnlyForMarketing(template) is { } what)
        {
            findings.Add(template.CategoryNode, $"{what} exists only in MARKETING templates.", "Make it a MARKETING template, or leave that part out.");
        }
    }

    private static string? OnlyForMarketing(TemplateView template)
    {
        foreach (var component in template.TopLevel)
        {
            if (component.Type is ComponentType.Carousel or ComponentType.LimitedTimeOffer)
            {
                return $"The component {component.Type}";
            }
        }

        foreach (var button in template.Buttons)
        {
            if (button.Type is ButtonType.Catalog or ButtonType.Mpm or ButtonType.Spm or ButtonType.CopyCode)
            {
                return $"The button {button.Type}";
            }
        }

        return null;
    }

    private static void UtilityWithoutPromotion(TemplateView template, Findings findings)
    {
        if (template.IsUtility && Judged(template).Select(text => text.Judged.Hints.Promotion).FirstOrDefault(hint => hint is not null) is { } hint)
        {
            findings.Add(
                template.CategoryNode,
                $"The text reads like advertising ({hint}), and a UTILITY template may not advertise; Meta would approve it as MARKETING.",
                "Make it MARKETING, or take the advertising out.");
        }
    }

    private static void CodesOnlyInAuthentication(TemplateView template, Findings findings)
    {
        if ((template.IsUtility || template.IsMarketing)
            && template.Bodies.Where(HandsOver).Select(body => body.Text.Judged.Hints.OneTimeCode).FirstOrDefault(hint => hint is not null) is { } hint)
        {
            findings.Add(
                template.CategoryNode,
                $"The text seems to hand over a one-time code ({hint}); those may be sent only with AUTHENTICATION templates.",
                "Make it an AUTHENTICATION template: Meta writes its text, and it gets an OTP button.");
        }
    }

    private static bool HandsOver(BodyView body) => body.Text.Variables.Count > 0 || body.Text.Judged.HasCode;

    private static void ChangeIsTheDefault(TemplateView template, Findings findings)
    {
        if (template.Root["allow_category_change"] is { IsAbsent: false } flag)
        {
            findings.Add(flag, "Since 9 April 2025 Meta may change UTILITY to MARKETING in any case; the flag no longer matters.", "Leave it out.");
        }
    }

    private static IEnumerable<TemplateText> Judged(TemplateView template) => template.Texts.Concat(template.Buttons.Select(button => button.Label));
}
