using System.Buffers;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Our own: JSON that the rules above do not speak of, because it is no payload at that place.</summary>
internal static class ShapeRules
{
    private static readonly SearchValues<char> Broken =
        SearchValues.Create(['\uFFFD', .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t'))]);

    private static readonly MemberKinds Envelope = new(
        "name", NodeKind.Text, "language", NodeKind.Text, "category", NodeKind.Text, "components", NodeKind.List, "parameter_format", NodeKind.Text, "sub_category", NodeKind.Text,
        "allow_category_change", NodeKind.Boolean, "cta_url_link_tracking_opted_out", NodeKind.Boolean, "degrees_of_freedom_spec", NodeKind.Object, "library_template_name", NodeKind.Text);

    private static readonly Dictionary<string, MemberKinds> Components = new()
    {
        [ComponentType.Header] = new("type", NodeKind.Text, "format", NodeKind.Text, "text", NodeKind.Text, "example", NodeKind.Object),
        [ComponentType.Body] = new("type", NodeKind.Text, "text", NodeKind.Text, "example", NodeKind.Object, "add_security_recommendation", NodeKind.Boolean),
        [ComponentType.Footer] = new("type", NodeKind.Text, "text", NodeKind.Text, "code_expiration_minutes", NodeKind.Number),
        [ComponentType.Buttons] = new("type", NodeKind.Text, "buttons", NodeKind.List),
        [ComponentType.Carousel] = new("type", NodeKind.Text, "cards", NodeKind.List),
        [ComponentType.LimitedTimeOffer] = new("type", NodeKind.Text, "limited_time_offer", NodeKind.Object),
        [ComponentType.CallPermissionRequest] = new("type", NodeKind.Text),
    };

    private static readonly MemberKinds Button = new(
        "type", NodeKind.Text, "text", NodeKind.Text, "url", NodeKind.Text, "phone_number", NodeKind.Text, "example", null, "otp_type", NodeKind.Text, "autofill_text", NodeKind.Text,
        "supported_apps", NodeKind.List, "zero_tap_terms_accepted", NodeKind.Boolean, "flow_id", null, "flow_name", NodeKind.Text, "flow_json", NodeKind.Text, "flow_action", NodeKind.Text,
        "navigate_screen", NodeKind.Text, "icon", NodeKind.Text, "ttl_minutes", NodeKind.Number, "package_name", NodeKind.Text, "signature_hash", NodeKind.Text);

    private static readonly MemberKinds Card = new("components", NodeKind.List);

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("SHAPE-1", Kinds),
        Rule.Warning("SHAPE-2", UnknownMembers),
        Rule.Error("SHAPE-3", BrokenText),
    ];

    private static void Kinds(TemplateView template, Findings findings)
    {
        if (template.Root.Kind != NodeKind.Object)
        {
            findings.Add(template.Root, "The payload is no JSON object.", "Send an object with name, language, category and components.");
            return;
        }

        foreach (var (node, members) in Known(template))
        {
            if (node.Kind != NodeKind.Object)
            {
                findings.Add(node, "This is no JSON object.", "Put an object there.");
                continue;
            }

            foreach (var member in node.Members)
            {
                if (!member.IsAbsent && members.KindOf(member.Key) is { } kind && member.Kind != kind)
                {
                    findings.Add(member, $"{Quote.Short(member.Key)} is {NameOf(member.Kind)}, not {NameOf(kind)}.", $"Make it {NameOf(kind)}.");
                }
            }
        }
    }

    private static void UnknownMembers(TemplateView template, Findings findings)
    {
        // Those of the envelope are ENV-4.
        foreach (var (node, members) in Known(template).Skip(1))
        {
            foreach (var member in node.Members)
            {
                if (!members.Has(member.Key))
                {
                    findings.Add(member, $"'{Quote.Short(member.Key)}' is no member that is known here.", "Leave it out, or correct its spelling.");
                }
            }
        }
    }

    private static void BrokenText(TemplateView template, Findings findings)
    {
        foreach (var text in template.Texts.Concat(template.Footers.Select(footer => footer.Text)).Concat(template.Buttons.Select(button => button.Label)))
        {
            if (text.Value.AsSpan().ContainsAny(Broken))
            {
                findings.Add(text.Node, "The text has characters that nobody can see or read.", "Type it anew: it holds control characters or half a character.");
            }
        }
    }

    private static IEnumerable<(PayloadNode Node, MemberKinds Members)> Known(TemplateView template)
    {
        yield return (template.Root, Envelope);
        foreach (var component in template.Components)
        {
            // Of an unknown type nothing is known.
            if (Components.TryGetValue(component.Type, out var members) || component.Node.Kind != NodeKind.Object)
            {
                yield return (component.Node, members ?? Card);
            }
        }

        foreach (var button in template.Buttons)
        {
            yield return (button.Node, Button);
        }

        foreach (var card in template.Cards)
        {
            yield return (card.Node, Card);
        }
    }

    private static string NameOf(NodeKind kind) => kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.List => "a list",
        NodeKind.Text => "a text",
        NodeKind.Number => "a number",
        _ => "true or false",
    };
}
