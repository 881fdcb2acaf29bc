using System.Text.Json;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Reads a payload as far as it can be read: what a draft has no place for is left out. Any JSON gives a draft.</summary>
public static class DraftReader
{
    public static TemplateDraft Read(JsonElement payload)
    {
        var template = new TemplateView(PayloadTree.Of(payload));
        var isCode = template.IsAuthentication;
        return new TemplateDraft
        {
            Name = template.Name.Text,
            Language = template.Language.Text,
            Category = Enum.TryParse<TemplateCategory>(template.Category, ignoreCase: true, out var category) && Enum.IsDefined(category) ? category : null,
            TimeToLiveSeconds = template.Root["message_send_ttl_seconds"].Number,
            Header = HeaderOf(template.TopLevel),
            Body = isCode ? null : template.Body?.Text.Node.Text,
            Samples = isCode ? [] : SamplesOf(template.Body),
            Footer = template.Footers.FirstOrDefault(footer => !footer.IsOnCard && !footer.Text.Node.IsAbsent)?.Text.Node.Text,
            Buttons = ButtonsOf(template.TopLevel),
            Offer = template.Offers is [{ Offer: var offer }, ..] ? new DraftOffer(offer["text"].Text ?? "", offer["has_expiration"].Boolean ?? false) : null,
            Cards = [.. template.Carousels.Take(1).SelectMany(carousel => carousel.Cards).Select(CardOf)],
            AsksToCall = template.TopLevel.Any(component => component.Type == ComponentType.CallPermissionRequest),
            Authentication = isCode ? AuthenticationOf(template) : null,
        };
    }

    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static TemplateDraft Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    private static DraftAuthentication AuthenticationOf(TemplateView template) => new(
        template.Body?.Node["add_security_recommendation"].Boolean ?? false,
        template.Footers.Select(footer => (int?)footer.Minutes.Number).FirstOrDefault(minutes => minutes is not null));

    private static DraftCard CardOf(CardView card) => new()
    {
        Header = HeaderOf(card.Components),
        Body = card.Body?.Text.Node.Text,
        Samples = SamplesOf(card.Body),
        Buttons = ButtonsOf(card.Components),
    };

    private static DraftHeader? HeaderOf(IEnumerable<ComponentView> components) => components.OfType<HeaderView>().FirstOrDefault() switch
    {
        null => null,
        { Format: HeaderFormat.Location } => new DraftHeader.Location(),
        { Format: HeaderFormat.Product } => new DraftHeader.Product(),
        { Format: HeaderFormat.Text } text => new DraftHeader.Text(text.Text.Value, SamplesOf(text.Text, Samples.OfHeader(text)).FirstOrDefault()),
        var media => Enum.TryParse<MediaKind>(media.Format, ignoreCase: true, out var kind) && Enum.IsDefined(kind)
            ? new DraftHeader.Media(kind, media.Example["header_handle"][0].Text ?? MediaPlaceholder.Of(kind))
            : null,
    };

    private static DraftSample[] SamplesOf(BodyView? body) => body is null ? [] : [.. SamplesOf(body.Text, Samples.OfBody(body))];

    private static IEnumerable<DraftSample> SamplesOf(TemplateText text, Samples samples) =>
        text.Variables.DistinctBy(variable => variable.Name)
            .Select((variable, place) => samples.For(variable, place) is { } value ? new DraftSample(variable.Name, value) : null)
            .OfType<DraftSample>();

    private static IReadOnlyList<DraftButton> ButtonsOf(IEnumerable<ComponentView> components) =>
        components.OfType<ButtonsView>().FirstOrDefault() is { } list ? [.. list.Buttons.Select(ButtonReader.Read).OfType<DraftButton>()] : [];
}
