using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

/// <summary>How the samples of a text are wrapped.</summary>
internal enum SampleShape
{
    Absent,

    /// <summary>As every page of Meta that shows a working call has it.</summary>
    Right,

    /// <summary>A bare text, or a list that lacks one pair of brackets, with one value: some pages allow it.</summary>
    Loose,
    Wrong,
}

/// <summary>One sample.</summary>
/// <param name="Name">The variable it is for; null where its place says that.</param>
internal sealed record Sample(PayloadNode Node, PayloadNode? Name = null)
{
    public string? Value => Node.Text;
}

/// <summary>The samples of one text.</summary>
/// <param name="Node">The list of values, or where it should stand.</param>
/// <param name="Wanted">The right shape, to be shown.</param>
internal sealed record Samples(PayloadNode Node, SampleShape Shape, IReadOnlyList<Sample> Values, string Wanted)
{
    public bool AreNamed => Values.Count > 0 && Values[0].Name is not null;

    public static Samples OfHeader(HeaderView header) =>
        HasNames(header.Text) ? Named(header.Example, "header_text_named_params") : Flat(header.Example, header.Example["header_text"], "example.header_text: [\"...\"]");

    public static Samples OfBody(BodyView body) =>
        HasNames(body.Text) ? Named(body.Example, "body_text_named_params") : Nested(body.Example);

    public static Samples OfAddress(ButtonView button) => Flat(button.Example, button.Example, "example: [\"...\"]");

    /// <summary>The sample of a variable; null when it has none.</summary>
    public string? For(Variable variable, int place) => AreNamed
        ? Values.FirstOrDefault(sample => sample.Name!.Text == variable.Name)?.Value
        : place < Values.Count ? Values[place].Value : null;

    private static bool HasNames(TemplateText text) => text.Variables.Any(variable => variable.IsNamed);

    private static Samples Flat(PayloadNode example, PayloadNode list, string wanted) => list.Kind switch
    {
        NodeKind.List => new Samples(list, SampleShape.Right, [.. list.Items.Select(item => new Sample(item))], wanted),
        NodeKind.Text => new Samples(list, SampleShape.Loose, [new Sample(list)], wanted),
        NodeKind.Absent => None(example, list, wanted),
        _ => new Samples(list, SampleShape.Wrong, [], wanted),
    };

    private static Samples Nested(PayloadNode example)
    {
        const string Wanted = "example.body_text: [[\"...\", \"...\"]], a list in a list";
        var list = example["body_text"];
        return list.Kind switch
        {
            NodeKind.List when list.Items is [{ Kind: NodeKind.List } values] => new Samples(values, SampleShape.Right, [.. values.Items.Select(item => new Sample(item))], Wanted),
            NodeKind.List when list.Items is [{ Kind: NodeKind.Text } only] => new Samples(list, SampleShape.Loose, [new Sample(only)], Wanted),
            NodeKind.List when list.Items.Count == 0 => new Samples(list, SampleShape.Right, [], Wanted),
            NodeKind.Text => new Samples(list, SampleShape.Loose, [new Sample(list)], Wanted),
            NodeKind.Absent => None(example, list, Wanted),
            _ => new Samples(list, SampleShape.Wrong, [], Wanted),
        };
    }

    private static Samples Named(PayloadNode example, string member)
    {
        var wanted = $"example.{member}: [{{\"param_name\": \"...\", \"example\": \"...\"}}]";
        var list = example[member];
        return list.Kind switch
        {
            NodeKind.List when list.Items.All(item => item.Kind == NodeKind.Object) =>
                new Samples(list, SampleShape.Right, [.. list.Items.Select(item => new Sample(item["example"], item["param_name"]))], wanted),
            NodeKind.Absent => None(example, list, wanted),
            _ => new Samples(list, SampleShape.Wrong, [], wanted),
        };
    }

    private static Samples None(PayloadNode example, PayloadNode list, string wanted) =>
        example.Kind is NodeKind.Absent or NodeKind.Object ? new Samples(example.IsAbsent ? example : list, SampleShape.Absent, [], wanted)
        : new Samples(example, SampleShape.Wrong, [], wanted);
}
