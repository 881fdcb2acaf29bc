using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>A payload as rules look at it: its parts by kind, those on cards included, each read once. Made of any JSON.</summary>
internal sealed class TemplateView
{
    private readonly Dictionary<string, ButtonView[]> _buttonsByType;

    public TemplateView(PayloadNode root)
    {
        Root = root;
        Name = root["name"];
        Language = root["language"];
        CategoryNode = root["category"];
        Category = Upper.Of(CategoryNode);
        List = root["components"];
        IsNamed = Upper.Of(root["parameter_format"]) == "NAMED";
        TopLevel = ComponentReader.Read(List, card: null);
        Carousels = [.. TopLevel.OfType<CarouselView>()];
        Components = [.. TopLevel, .. Carousels.SelectMany(carousel => carousel.Cards).SelectMany(card => card.Components)];
        Headers = [.. Components.OfType<HeaderView>()];
        Bodies = [.. Components.OfType<BodyView>()];
        Footers = [.. Components.OfType<FooterView>()];
        ButtonLists = [.. Components.OfType<ButtonsView>()];
        Offers = [.. Components.OfType<OfferView>()];
        Texts = [.. Headers.Select(header => header.Text), .. Bodies.Select(body => body.Text)];
        Cards = [.. Carousels.SelectMany(carousel => carousel.Cards)];
        Buttons = [.. ButtonLists.SelectMany(list => list.Buttons)];
        _buttonsByType = Buttons.GroupBy(button => button.Type, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        Sampled = [.. SampledText.Of(this)];
    }

    public PayloadNode Root { get; }

    public PayloadNode Name { get; }

    public PayloadNode Language { get; }

    public PayloadNode CategoryNode { get; }

    /// <summary>In upper case; empty when there is none.</summary>
    public string Category { get; }

    public bool IsAuthentication => Category == "AUTHENTICATION";

    public bool IsMarketing => Category == "MARKETING";

    public bool IsUtility => Category == "UTILITY";

    /// <summary>Whether variables have names. Without a word on it they have numbers.</summary>
    public bool IsNamed { get; }

    public PayloadNode List { get; }

    public IReadOnlyList<ComponentView> TopLevel { get; }

    /// <summary>Those of the top level first, then those on cards.</summary>
    public IReadOnlyList<ComponentView> Components { get; }

    public IReadOnlyList<HeaderView> Headers { get; }

    public IReadOnlyList<BodyView> Bodies { get; }

    public IReadOnlyList<FooterView> Footers { get; }

    public IReadOnlyList<ButtonsView> ButtonLists { get; }

    public IReadOnlyList<ButtonView> Buttons { get; }

    public IReadOnlyList<CarouselView> Carousels { get; }

    public IReadOnlyList<OfferView> Offers { get; }

    /// <summary>Every text and address that has variables, with the samples given for them.</summary>
    public IReadOnlyList<SampledText> Sampled { get; }

    /// <summary>The first body of the top level.</summary>
    public BodyView? Body => Bodies.FirstOrDefault(body => !body.IsOnCard);

    /// <summary>Of the whole template: texts that may hold variables, addresses left out.</summary>
    public IReadOnlyList<TemplateText> Texts { get; }

    /// <summary>Of all carousels.</summary>
    public IReadOnlyList<CardView> Cards { get; }

    public ButtonView[] ButtonsOf(string type) => _buttonsByType.GetValueOrDefault(type) ?? [];
}
