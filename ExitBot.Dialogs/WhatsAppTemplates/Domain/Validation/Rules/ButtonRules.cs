using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 9, BTN: lists of buttons and their labels.</summary>
internal static class ButtonRules
{
    private const int Most = 10;
    private const int SeenOnDesktop = 3;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("BTN-1", Number),
        Rule.Error("BTN-2", NumberOfKind),
        Rule.Error("BTN-3", QuickRepliesTogether),
        Rule.Error("BTN-4", LabelLength, 2388040),
        Rule.Error("BTN-5", PlainLabel, 2388060),
        Rule.Warning("BTN-6", DifferentLabels),
        Rule.Error("BTN-7", KnownType),
        Rule.Info("BTN-8", SeenOnDesktopClients),
    ];

    private static void Number(TemplateView template, Findings findings)
    {
        foreach (var list in template.ButtonLists)
        {
            if (list.List.Items.Count is 0)
            {
                findings.Add(list.List, "The BUTTONS component has no buttons.", "Add a button, or leave the component out.");
            }
            else if (list.Buttons.Count > Most)
            {
                findings.Add(list.List, $"There are {list.Buttons.Count} buttons; at most {Most} are allowed.", "Take some out.");
            }
        }
    }

    private static void NumberOfKind(TemplateView template, Findings findings)
    {
        foreach (var list in template.ButtonLists)
        {
            for (var kind = 0; kind < ButtonType.All.Count; kind++)
            {
                var (type, count) = (ButtonType.All[kind], 0);
                for (var i = 0; i < list.Buttons.Count; i++)
                {
                    count += list.Buttons[i].Type == type ? 1 : 0;
                }

                if (count > ButtonType.Most(type))
                {
                    findings.Add(list.List, $"There are {count} {type} buttons; at most {ButtonType.Most(type)} may be in a template.", "Take some out.");
                }
            }
        }
    }

    private static void QuickRepliesTogether(TemplateView template, Findings findings)
    {
        foreach (var list in template.ButtonLists)
        {
            var changes = 0;
            for (var i = 1; i < list.Buttons.Count; i++)
            {
                changes += list.Buttons[i].Type == ButtonType.QuickReply == (list.Buttons[i - 1].Type == ButtonType.QuickReply) ? 0 : 1;
            }

            if (changes > 1)
            {
                findings.Add(list.List, "Quick replies and other buttons are mixed: Meta calls that an invalid combination.", "Put all quick replies before or behind the other buttons.");
            }
        }
    }

    private static void LabelLength(TemplateView template, Findings findings)
    {
        foreach (var button in template.Buttons)
        {
            var most = button.Type == ButtonType.VoiceCall ? TextLimits.CallLabel : TextLimits.Label;
            if (button.Label.Length > most)
            {
                findings.Add(button.Label.Node, $"The label has {button.Label.Length} characters; at most {most} are allowed.", "Shorten it.");
            }
            else if (NeedsLabel(button.Type) && button.Label.IsMissing)
            {
                findings.Add(button.Label.Node, "The button has no label.", $"Add text of 1 to {most} characters.", metaSubcode: 2388043);
            }
        }
    }

    private static void PlainLabel(TemplateView template, Findings findings)
    {
        foreach (var label in template.Buttons.Select(button => button.Label))
        {
            var fault = label.Variables.Count > 0 || label.StrayBrace >= 0 ? "a variable" : PlainLine.FaultOf(label);
            if (fault is not null)
            {
                findings.Add(label.Node, $"The label has {fault}.", "A label is one line of plain text.");
            }
        }
    }

    private static void DifferentLabels(TemplateView template, Findings findings)
    {
        foreach (var list in template.ButtonLists)
        {
            for (var i = 1; i < list.Buttons.Count; i++)
            {
                if (IsRepeated(list.Buttons, i))
                {
                    findings.Add(list.Buttons[i].Label.Node, $"Two buttons are called '{Quote.Short(list.Buttons[i].Label.Value)}'.", "Give each its own label.");
                }
            }
        }
    }

    private static bool IsRepeated(IReadOnlyList<ButtonView> buttons, int place)
    {
        for (var i = 0; i < place && i < Most; i++)
        {
            if (!buttons[i].Label.IsMissing && string.Equals(buttons[i].Label.Value.Trim(), buttons[place].Label.Value.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void KnownType(TemplateView template, Findings findings)
    {
        foreach (var button in template.Buttons)
        {
            if (ButtonType.IsHearsay(button.Type))
            {
                findings.Add(button.TypeNode, $"{button.Type} is on no page of Meta that this service knows.", "Test it, or take another type.", Severity.Warning);
            }
            else if (!ButtonType.All.Contains(button.Type))
            {
                findings.Add(button.TypeNode, button.Type.Length == 0 ? "The button has no type." : $"'{Quote.Short(button.Type)}' is no type of button.", $"Use one of {string.Join(", ", ButtonType.All)}.");
            }
        }
    }

    private static void SeenOnDesktopClients(TemplateView template, Findings findings)
    {
        foreach (var list in template.ButtonLists.Where(list => !list.IsOnCard))
        {
            var quick = list.Buttons.Any(button => button.Type == ButtonType.QuickReply);
            var mixed = quick && list.Buttons.Any(button => button.Type != ButtonType.QuickReply);
            if (list.Buttons.Count > SeenOnDesktop || mixed)
            {
                findings.Add(
                    list.List,
                    list.Buttons.Count > SeenOnDesktop ? "With four or more buttons desktop clients do not show the message, and phones show two and a list." : "A quick reply together with another kind of button cannot be seen on desktop clients.",
                    "Keep it in mind if your customers use WhatsApp on a computer.");
            }
        }
    }

    private static bool NeedsLabel(string type) => type is ButtonType.QuickReply or ButtonType.Url or ButtonType.PhoneNumber or ButtonType.Flow;
}
