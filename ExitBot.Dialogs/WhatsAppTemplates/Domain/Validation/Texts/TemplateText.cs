using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

/// <summary>A text of a template with its placeholders, read once for all rules. Lengths are UTF-16 units: Meta does not say what it counts, and this is the larger.</summary>
internal sealed class TemplateText
{
    private TextTraits? _traits;
    private JudgedText? _judged;
    private string? _fixed;

    public TemplateText(PayloadNode node)
    {
        Node = node;
        Value = node.Text ?? "";
        Variables = VariableScanner.Scan(Value, out var stray);
        StrayBrace = stray;
    }

    public PayloadNode Node { get; }

    public string Value { get; }

    public int Length => Value.Length;

    public bool IsMissing => Blank.IsBlank(Node.Text);

    public IReadOnlyList<Variable> Variables { get; }

    /// <summary>Where the first brace stands that belongs to no placeholder; -1 when there is none.</summary>
    public int StrayBrace { get; }

    public TextTraits Traits => _traits ??= TextTraits.Of(Value, Variables);

    /// <summary>The text with a blank for each placeholder, or <c>{{clinic_name}}</c> would look like italics.</summary>
    public string Fixed => _fixed ??= WithoutVariables();

    public JudgedText Judged => _judged ??= new JudgedText(Fixed);

    /// <summary>What stands before the first placeholder, between two of them, or behind the last.</summary>
    public ReadOnlySpan<char> Between(int variable)
    {
        var start = variable == 0 ? 0 : Variables[variable - 1].End;
        var end = variable == Variables.Count ? Value.Length : Variables[variable].Start;
        return Value.AsSpan(start, end - start);
    }

    /// <summary>The text as somebody would get it. Placeholders without a value stay.</summary>
    public string Filled(Func<Variable, int, string?> value)
    {
        if (Variables.Count == 0)
        {
            return Value;
        }

        var parts = new List<string>((2 * Variables.Count) + 1);
        for (var i = 0; i < Variables.Count; i++)
        {
            parts.Add(Between(i).ToString());
            parts.Add(value(Variables[i], i) ?? Variables[i].Written);
        }

        parts.Add(Between(Variables.Count).ToString());
        return string.Concat(parts);
    }

    private string WithoutVariables() => Variables.Count == 0 ? Value : Filled((_, _) => " ");
}
