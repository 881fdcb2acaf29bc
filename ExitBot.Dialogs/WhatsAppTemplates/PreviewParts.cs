using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates;

internal enum PreviewKind
{
    Header,
    Body,
    Footer,
    Button,
    Card,
}

/// <summary>One line or block of a preview.</summary>
internal sealed record PreviewPart(PreviewKind Kind, string Text)
{
    public string Twin => Kind == PreviewKind.Button ? $"[ {Text} ]" : Text;
}

/// <summary>What a draft shows, from top to bottom.</summary>
internal static class PreviewParts
{
    /// <param name="texts">For what stands in the place of files.</param>
    /// <param name="shown">In the template's language: what Meta and WhatsApp write themselves.</param>
    public static IReadOnlyList<PreviewPart> Of(TemplateDraft draft, WhatsAppTemplateTexts texts, WhatsAppTemplateTexts shown) =>
    [
        .. Header(draft.Header, texts),
        .. draft.Offer is { } offer ? [new PreviewPart(PreviewKind.Header, offer.Title)] : Array.Empty<PreviewPart>(),
        .. Body(draft, shown),
        .. draft.Footer is { } footer ? [new PreviewPart(PreviewKind.Footer, footer)] : Array.Empty<PreviewPart>(),
        .. Buttons(draft.Buttons, shown),
        .. draft.Cards.SelectMany((card, place) => Card(card, place + 1, texts, shown)),
    ];

    private static IEnumerable<PreviewPart> Header(DraftHeader? header, WhatsAppTemplateTexts texts)
    {
        var shown = header switch
        {
            DraftHeader.Text text => DraftVariables.Fill(text.Words, text.Sample is { } sample ? [sample] : []),
            DraftHeader.Media media => texts.MediaShown.With(("kind", texts.MediaKinds[media.Kind])),
            DraftHeader.Location => texts.LocationShown,
            DraftHeader.Product => texts.ProductShown,
            _ => null,
        };
        return shown is null ? [] : [new PreviewPart(PreviewKind.Header, shown)];
    }

    private static IEnumerable<PreviewPart> Body(TemplateDraft draft, WhatsAppTemplateTexts shown)
    {
        if (draft.Authentication is { } code)
        {
            yield return new PreviewPart(PreviewKind.Body, code.Recommends ? $"{shown.CodeBody} {shown.CodeAdvice}" : shown.CodeBody);
            if (code.Minutes is { } minutes)
            {
                yield return new PreviewPart(PreviewKind.Footer, shown.CodeExpires.With(("minutes", minutes)));
            }
        }
        else if (draft.Body is { } body)
        {
            yield return new PreviewPart(PreviewKind.Body, DraftVariables.Fill(body, draft.Samples));
        }
    }

    private static IEnumerable<PreviewPart> Buttons(IEnumerable<DraftButton> buttons, WhatsAppTemplateTexts shown) =>
        buttons.Select(button => new PreviewPart(PreviewKind.Button, button.Label ?? (button is DraftButton.VoiceCall ? shown.CallNow : shown.CopyCode)));

    private static IEnumerable<PreviewPart> Card(DraftCard card, int number, WhatsAppTemplateTexts texts, WhatsAppTemplateTexts shown) =>
    [
        new PreviewPart(PreviewKind.Card, $"{number}."),
        .. Header(card.Header, texts),
        .. card.Body is { } body ? [new PreviewPart(PreviewKind.Body, DraftVariables.Fill(body, card.Samples))] : Array.Empty<PreviewPart>(),
        .. Buttons(card.Buttons, shown),
    ];
}
