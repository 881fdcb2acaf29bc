using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, VAR: how variables are written.</summary>
internal static class VariableRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("VAR-1", Braces),
        Rule.Error("VAR-2", Numbering),
        Rule.Error("VAR-3", NameCharacters),
        Rule.Error("VAR-4", Repeated),
    ];

    private static void Braces(TemplateView template, Findings findings)
    {
        foreach (var text in Texts(template))
        {
            if (text.StrayBrace >= 0)
            {
                findings.Add(text.Node, $"A brace at character {text.StrayBrace + 1} belongs to no variable.", "A variable has exactly two braces on each side: {{1}} or {{first_name}}.");
            }

            foreach (var variable in text.Variables)
            {
                if (variable.Name.Any(character => !(char.IsLetter(character) || char.IsAsciiDigit(character) || character is '_')) || variable.Name.Length == 0)
                {
                    findings.Add(text.Node, $"{Quote.Short(variable.Written)} holds something that no variable may have.", "Between the braces stands a number or a name, without #, $, %, hyphens or blanks.");
                }
                else if (variable.Name.Length != variable.Inside.Length)
                {
                    findings.Add(text.Node, $"{Quote.Short(variable.Written)} has blanks inside the braces.", $"Write {{{{{Quote.Short(variable.Name)}}}}}.");
                }
            }
        }
    }

    private static void Numbering(TemplateView template, Findings findings)
    {
        foreach (var text in Texts(template))
        {
            var next = 1;
            foreach (var variable in text.Variables)
            {
                if (!variable.IsPositional || (variable.Number is var number && number > 0 && number < next && variable.Name[0] != '0'))
                {
                    continue;
                }

                if (number != next || variable.Name[0] == '0')
                {
                    findings.Add(text.Node, $"{Quote.Short(variable.Written)} stands where {{{{{next}}}}} is expected: numbers begin at 1 in each text, ascend and have no gaps.", "Number the variables in the order in which they appear.");
                    break;
                }

                next++;
            }
        }
    }

    private static void NameCharacters(TemplateView template, Findings findings)
    {
        foreach (var text in Texts(template))
        {
            foreach (var variable in text.Variables)
            {
                if (!variable.IsNamed || variable.Name.Length == 0)
                {
                    continue;
                }

                if (!variable.Name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_'))
                {
                    findings.Add(text.Node, $"The name of {Quote.Short(variable.Written)} has more than lower-case letters and underscores.", $"Write {{{{{Quote.Short(VariableNames.From(variable.Name))}}}}}.");
                }
                else if (variable.Name.Any(char.IsAsciiDigit))
                {
                    findings.Add(text.Node, $"The name of {variable.Written} has a digit; Meta speaks of letters and underscores only.", $"Write {{{{{VariableNames.From(variable.Name)}}}}}.", Severity.Warning);
                }
            }
        }
    }

    private static void Repeated(TemplateView template, Findings findings)
    {
        foreach (var text in template.Texts)
        {
            for (var i = 1; i < text.Variables.Count; i++)
            {
                if (IsSeenBefore(text.Variables, i))
                {
                    var variable = text.Variables[i];
                    findings.Add(
                        text.Node,
                        $"{Quote.Short(variable.Written)} stands in the text twice.",
                        "Give the second one a name or number of its own.",
                        variable.IsPositional ? Severity.Warning : Severity.Error);
                    break;
                }
            }
        }
    }

    private static IEnumerable<TemplateText> Texts(TemplateView template) => template.Texts.Concat(template.Buttons.Select(button => button.Url));

    private static bool IsSeenBefore(IReadOnlyList<Variable> variables, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (variables[i].Name == variables[place].Name)
            {
                return true;
            }
        }

        return false;
    }
}
