using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 11, CAR.</summary>
internal static class CarouselRules
{
    private const int MostButtons = 2;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("CAR-1", Marketing),
        Rule.Error("CAR-2", NumberOfCards),
        Rule.Error("CAR-3", AlikeCards),
        Rule.Error("CAR-4", BodyOnAllOrNone),
        Rule.Error("CAR-5", BodyLength),
        Rule.Error("CAR-6", ButtonsOfCard),
        Rule.Error("CAR-7", HeaderOfCard),
        Rule.Error("CAR-8", BodyAndCardsOnly),
    ];

    private static void Marketing(TemplateView template, Findings findings)
    {
        if (template.Carousels.Count > 0 && template.Category.Length > 0 && !template.IsMarketing)
        {
            findings.Add(template.CategoryNode, "Carousels are MARKETING templates.", "Change the category, or take the carousel out.");
        }
    }

    private static void NumberOfCards(TemplateView template, Findings findings)
    {
        foreach (var carousel in template.Carousels)
        {
            if (carousel.Cards.Count is < 2 or > 10)
            {
                findings.Add(carousel.List, $"The carousel has {carousel.Cards.Count} cards.", "Make it 2 to 10.");
            }
        }
    }

    private static void AlikeCards(TemplateView template, Findings findings)
    {
        foreach (var cards in template.Carousels.Select(carousel => carousel.Cards))
        {
            for (var i = 1; i < cards.Count; i++)
            {
                if (DifferenceOf(cards[0], cards[i]) is { } difference)
                {
                    findings.Add(cards[i].Node, $"The card has another {difference} than the first one.", "Give all cards the same components, header format and kinds of buttons.");
                    break;
                }
            }
        }
    }

    private static string? DifferenceOf(CardView first, CardView other) =>
        !HaveSameComponents(first.Components, other.Components) ? "set of components"
        : first.Header?.Format != other.Header?.Format ? "header format"
        : HaveSameButtons(first.Buttons?.Buttons ?? [], other.Buttons?.Buttons ?? []) ? null
        : "set of buttons";

    /// <summary>In whatever order.</summary>
    private static bool HaveSameComponents(IReadOnlyList<ComponentView> first, IReadOnlyList<ComponentView> other)
    {
        for (var i = 0; i < first.Count; i++)
        {
            if (Count(first, first[i].Type) != Count(other, first[i].Type))
            {
                return false;
            }
        }

        return first.Count == other.Count;
    }

    private static int Count(IReadOnlyList<ComponentView> components, string type)
    {
        var count = 0;
        for (var i = 0; i < components.Count; i++)
        {
            count += components[i].Type == type ? 1 : 0;
        }

        return count;
    }

    private static bool HaveSameButtons(IReadOnlyList<ButtonView> first, IReadOnlyList<ButtonView> other)
    {
        for (var i = 0; i < first.Count && i < other.Count; i++)
        {
            if (first[i].Type != other[i].Type)
            {
                return false;
            }
        }

        return first.Count == other.Count;
    }

    private static void BodyOnAllOrNone(TemplateView template, Findings findings)
    {
        foreach (var cards in template.Carousels.Select(carousel => carousel.Cards))
        {
            if (cards.Any(card => card.Body is not null) && cards.FirstOrDefault(card => card.Body is null) is { } without)
            {
                findings.Add(without.Node, "The card has no text, and others have.", "Put text on all cards or on none.");
            }
        }
    }

    private static void BodyLength(TemplateView template, Findings findings)
    {
        foreach (var text in template.Bodies.Where(body => body.IsOnCard).Select(body => body.Text))
        {
            if (text.Length > TextLimits.BodyOfCard)
            {
                findings.Add(text.Node, $"The text of the card has {text.Length} characters; at most {TextLimits.BodyOfCard} are allowed.", "Shorten it.");
            }
        }
    }

    private static void ButtonsOfCard(TemplateView template, Findings findings)
    {
        foreach (var list in template.ButtonLists.Where(list => list.IsOnCard))
        {
            if (list.Buttons.Count > MostButtons)
            {
                findings.Add(list.List, $"The card has {list.Buttons.Count} buttons; at most {MostButtons} are allowed.", "Take some out.");
            }

            foreach (var button in list.Buttons)
            {
                if (button.Type is not (ButtonType.QuickReply or ButtonType.Url or ButtonType.PhoneNumber) && !(IsProduct(list.Card!) && button.Type == ButtonType.Spm))
                {
                    findings.Add(button.TypeNode, $"A card cannot have a button of type {Quote.Short(button.Type)}.", "Use QUICK_REPLY, URL or PHONE_NUMBER; on product cards SPM or URL.");
                }
            }
        }
    }

    private static bool IsProduct(CardView card) => card.Header is { Format: HeaderFormat.Product };

    private static void HeaderOfCard(TemplateView template, Findings findings)
    {
        foreach (var card in template.Cards)
        {
            switch (card.Header)
            {
                case null:
                    findings.Add(card.List, "The card has no header.", "Add an IMAGE, VIDEO or PRODUCT header.");
                    break;
                case { Format: HeaderFormat.Product } when card.Buttons?.Buttons.Count != 1:
                    findings.Add(card.Buttons?.List ?? card.List, "A product card has exactly one button.", "Give it one SPM or URL button.");
                    break;
                case { Format: HeaderFormat.Product } when card.Buttons!.Buttons[0] is { Type: not (ButtonType.Spm or ButtonType.Url) } button:
                    findings.Add(button.TypeNode, $"A product card cannot have a button of type {Quote.Short(button.Type)}.", "Give it one SPM or URL button.");
                    break;
                case { Format: HeaderFormat.Image or HeaderFormat.Video, Handle: null } header:
                    findings.Add(header.Example, $"The {header.Format} header of the card has no upload handle.", "Upload a sample file by the Resumable Upload API and give its handle.", metaSubcode: 2388273);
                    break;
                case { Format: not (HeaderFormat.Image or HeaderFormat.Video or HeaderFormat.Product) } header:
                    findings.Add(header.FormatNode, $"The header of a card cannot be {(header.Format.Length == 0 ? "without a format" : Quote.Short(header.Format))}.", "Use IMAGE or VIDEO, or PRODUCT on product cards.");
                    break;
            }
        }
    }

    private static void BodyAndCardsOnly(TemplateView template, Findings findings)
    {
        if (template.Carousels.Count == 0)
        {
            return;
        }

        if (template.Body is null)
        {
            findings.Add(template.List, "Above a carousel there is a body.", "Add a BODY component.");
        }

        foreach (var other in template.TopLevel.Where(component => component.Type is not (ComponentType.Body or ComponentType.Carousel) && ComponentType.IsKnown(component.Type)))
        {
            findings.Add(other.Node, $"Beside a carousel there is only a body, no {other.Type}.", "Take it out, or put it on the cards.");
        }
    }
}
