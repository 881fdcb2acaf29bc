using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, FMT: whether variables have numbers or names.</summary>
internal static class ParameterRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("FMT-1", Known),
        Rule.Error("FMT-2", AsDeclared),
        Rule.Error("FMT-3", NotMixed),
    ];

    private static void Known(TemplateView template, Findings findings)
    {
        var format = template.Root["parameter_format"];
        if (!format.IsAbsent && Upper.Of(format) is not ("POSITIONAL" or "NAMED"))
        {
            findings.Add(format, "parameter_format is neither POSITIONAL nor NAMED.", "Use one of the two, or leave it out for POSITIONAL.");
        }
    }

    private static void AsDeclared(TemplateView template, Findings findings)
    {
        foreach (var text in template.Texts)
        {
            if (FirstOfOtherKind(text, template.IsNamed) is { } other)
            {
                findings.Add(
                    text.Node,
                    template.IsNamed ? $"The template declares named variables, but {other.Written} is a number." : $"Variables have numbers unless parameter_format says NAMED, but {Quote.Short(other.Written)} is a name.",
                    template.IsNamed ? $"Give {other.Written} a name." : "Number the variables, or declare parameter_format NAMED.");
            }
        }

        // With names, Meta's examples have both {{1}} and {{name}} in addresses.
        foreach (var button in template.Buttons)
        {
            if (!template.IsNamed && FirstOfOtherKind(button.Url, isNamed: false) is { } other)
            {
                findings.Add(button.Url.Node, $"Variables have numbers unless parameter_format says NAMED, but the address has {Quote.Short(other.Written)}.", "Write {{1}} in the address.");
            }
        }
    }

    private static void NotMixed(TemplateView template, Findings findings)
    {
        var seen = new SeenKinds();
        foreach (var text in template.Texts)
        {
            foreach (var variable in text.Variables)
            {
                seen = seen.With(variable);
            }

            if (seen.Both)
            {
                findings.Add(text.Node, "Named and numbered variables are mixed in one template.", "Use either names or numbers throughout.");
                return;
            }
        }
    }

    private static Variable? FirstOfOtherKind(TemplateText text, bool isNamed)
    {
        foreach (var variable in text.Variables)
        {
            if (isNamed ? variable.IsPositional : variable.IsNamed)
            {
                return variable;
            }
        }

        return null;
    }

    private readonly record struct SeenKinds(bool Numbers, bool Names)
    {
        public bool Both => Numbers && Names;

        public SeenKinds With(Variable variable) => variable.IsPositional ? this with { Numbers = true } : variable.IsNamed ? this with { Names = true } : this;
    }
}
