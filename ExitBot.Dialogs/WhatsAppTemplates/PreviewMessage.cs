using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>A draft as its readers will see it, samples filled in: a card that looks like WhatsApp's bubble, and the same in plain text.</summary>
internal static class PreviewMessage
{
    private static readonly string[] RightToLeft = ["ar", "he", "fa", "ur", "ps", "prs"];

    /// <param name="shown">The texts of the template's language.</param>
    public static Activity Of(TemplateDraft draft, DraftReview review, WhatsAppTemplateTexts texts, WhatsAppTemplateTexts shown)
    {
        var parts = PreviewParts.Of(draft, texts, shown);
        var bubble = new JObject
        {
            ["type"] = "Container",
            ["style"] = "emphasis",
            ["rtl"] = draft.Language is { } language && RightToLeft.Contains(TemplateLanguages.Base(language)),
            ["items"] = new JArray(parts.Select(PreviewCard.Of)),
        };
        var hints = Hints(review, texts).ToList();
        return AdaptiveCard.ToActivity(
            texts.Preview,
            string.Join("\n", parts.Select(part => part.Twin).Concat(hints)),
            [CardText.Small(texts.Preview), bubble, .. hints.Select(CardText.Small)],
            []);
    }

    /// <summary>Where not everybody sees all of it.</summary>
    private static IEnumerable<string> Hints(DraftReview review, WhatsAppTemplateTexts texts)
    {
        if (review.Violations.Any(violation => violation.Rule == "BTN-8"))
        {
            yield return texts.NotOnDesktop;
        }

        if (review.Violations.Any(violation => violation.Rule == "BODY-7"))
        {
            yield return texts.CutOnPhones;
        }
    }
}
