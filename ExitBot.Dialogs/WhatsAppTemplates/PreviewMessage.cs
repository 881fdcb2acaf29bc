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

    public static Activity Of(TemplateDraft draft, WhatsAppTemplateTexts texts)
    {
        var parts = PreviewParts.Of(draft, texts);
        var bubble = new JObject
        {
            ["type"] = "Container",
            ["style"] = "emphasis",
            ["rtl"] = draft.Language is { } language && RightToLeft.Contains(TemplateLanguages.Base(language)),
            ["items"] = new JArray(parts.Select(PreviewCard.Of)),
        };
        return AdaptiveCard.ToActivity(texts.Preview, string.Join("\n", parts.Select(part => part.Twin)), [CardText.Small(texts.Preview), bubble], []);
    }
}
