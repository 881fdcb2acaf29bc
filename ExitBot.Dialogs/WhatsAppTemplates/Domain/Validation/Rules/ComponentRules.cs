using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, CMP: which components there are and how many.</summary>
internal static class ComponentRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("CMP-1", OneBody),
        Rule.Error("CMP-2", NoneTwice),
        Rule.Error("CMP-3", Known),
    ];

    private static void OneBody(TemplateView template, Findings findings)
    {
        if (template.Body is null && template.Root["library_template_name"].IsAbsent)
        {
            findings.Add(template.List, "The template has no body.", "Add exactly one BODY component.");
        }

        foreach (var body in template.Bodies.Where(body => !body.IsOnCard).Skip(1))
        {
            findings.Add(body.Node, "The template has a second body.", "Keep one BODY component.");
        }
    }

    private static void NoneTwice(TemplateView template, Findings findings)
    {
        NoneTwice(template.TopLevel, "template", findings);
        foreach (var card in template.Cards)
        {
            NoneTwice(card.Components, "card", findings);
        }
    }

    private static void NoneTwice(IReadOnlyList<ComponentView> components, string where, Findings findings)
    {
        for (var i = 1; i < components.Count; i++)
        {
            var type = components[i].Type;
            for (var j = 0; j < i && ComponentType.IsKnown(type); j++)
            {
                if (components[j].Type == type)
                {
                    findings.Add(components[i].Node, $"The {where} has a second {type} component.", "Keep one of the two.");
                    break;
                }
            }
        }
    }

    private static void Known(TemplateView template, Findings findings)
    {
        foreach (var component in template.Components)
        {
            if (component.Type.Length == 0)
            {
                findings.Add(component.Node["type"], "The component has no type.", "Use HEADER, BODY, FOOTER, BUTTONS, CAROUSEL, LIMITED_TIME_OFFER or CALL_PERMISSION_REQUEST.");
            }
            else if (!ComponentType.IsKnown(component.Type))
            {
                findings.Add(component.Node["type"], $"'{Quote.Short(component.Type)}' is no type of component.", "Use HEADER, BODY, FOOTER, BUTTONS, CAROUSEL, LIMITED_TIME_OFFER or CALL_PERMISSION_REQUEST.");
            }
            else if (component.IsOnCard && component.Type is not (ComponentType.Header or ComponentType.Body or ComponentType.Buttons))
            {
                findings.Add(component.Node["type"], $"A card of a carousel cannot hold {component.Type}.", "A card holds HEADER, BODY and BUTTONS.");
            }
        }
    }
}
