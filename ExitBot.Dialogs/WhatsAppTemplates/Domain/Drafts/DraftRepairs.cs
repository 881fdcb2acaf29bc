using System.Globalization;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Repairs that cannot change what a text means. Everything else is asked about.</summary>
public static partial class DraftRepairs
{
    /// <summary>White space as Meta takes it; one brace or a bracket around a name made two braces; numbers made to ascend.</summary>
    public static string Body(string text) => Renumber(Braces(Spaces(text)));

    /// <summary>One line, and braces as in a body.</summary>
    public static string Line(string text) => Renumber(Braces(AnySpace().Replace(text, " ").Trim()));

    /// <summary>All quick replies together, where the first of them or the other buttons stood first.</summary>
    public static IReadOnlyList<DraftButton> Grouped(IReadOnlyList<DraftButton> buttons)
    {
        var replies = buttons.OfType<DraftButton.QuickReply>().ToList<DraftButton>();
        var others = buttons.Where(button => button is not DraftButton.QuickReply);
        return buttons is [DraftButton.QuickReply, ..] ? [.. replies, .. others] : [.. others, .. replies];
    }

    private static string Spaces(string text) =>
        ManyBreaks().Replace(BlanksBeforeBreak().Replace(ManyBlanks().Replace(text.ReplaceLineEndings("\n").Replace('\t', ' '), "    "), "\n"), "\n\n").Trim();

    private static string Braces(string text) =>
        SingleBraces().Replace(InnerBlanks().Replace(text, match => $"{{{{{NameOf(match.Groups["name"].Value)}}}}}"), match => $"{{{{{NameOf(match.Groups["name"].Value)}}}}}");

    /// <summary>A number stays; a name becomes one that Meta takes.</summary>
    private static string NameOf(string inside) => inside.All(char.IsAsciiDigit) ? inside : VariableNames.From(inside);

    /// <summary>Numbers 1 to n by appearance. The same number twice becomes two numbers: Meta does not say that it may be repeated.</summary>
    private static string Renumber(string text)
    {
        var variables = VariableScanner.Scan(text, out _);
        if (variables.Count == 0 || variables.Any(variable => !variable.IsPositional))
        {
            return text;
        }

        for (var i = variables.Count - 1; i >= 0; i--)
        {
            text = string.Concat(text.AsSpan(0, variables[i].Start), $"{{{{{(i + 1).ToString(CultureInfo.InvariantCulture)}}}}}", text.AsSpan(variables[i].End));
        }

        return text;
    }

    [GeneratedRegex(@"[ \u00A0]{5,}")]
    private static partial Regex ManyBlanks();

    [GeneratedRegex(@"[ \u00A0]+\n")]
    private static partial Regex BlanksBeforeBreak();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyBreaks();

    [GeneratedRegex(@"\s+")]
    private static partial Regex AnySpace();

    [GeneratedRegex(@"\{\{\s*(?<name>[\p{L}\d][\p{L}\d_ -]{0,39}?)\s*\}\}")]
    private static partial Regex InnerBlanks();

    [GeneratedRegex(@"(?<!\{)\{\s*(?<name>[\p{L}\d][\p{L}\d_ -]{0,39}?)\s*\}(?!\})|\[\s*(?<name>[\p{L}][\p{L}_ ]{0,39}?)\s*\](?!\()")]
    private static partial Regex SingleBraces();
}
