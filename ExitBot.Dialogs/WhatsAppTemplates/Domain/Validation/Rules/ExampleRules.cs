using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, EX: samples of variables, how many and in what shape.</summary>
internal static class ExampleRules
{
    private const int MissingField = 2388043;
    private const int MissingHeaderSample = 2388273;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("EX-1", Present, MissingField),
        Rule.Error("EX-2", AsManyAsVariables, MissingField),
        Rule.Error("EX-3", Shape),
        Rule.Warning("EX-6", NotWithoutVariable),
    ];

    private static void Present(TemplateView template, Findings findings)
    {
        foreach (var (text, samples, kind, _) in template.Sampled)
        {
            if (samples.Values.Count == 0 && samples.Shape != SampleShape.Wrong)
            {
                findings.Add(
                    samples.Node,
                    $"The {kind} has {Count(text.Variables.Count)} and no sample for it.",
                    $"Add {samples.Wanted}.",
                    kind == SampledText.Header ? MissingHeaderSample : MissingField);
            }
        }
    }

    private static void AsManyAsVariables(TemplateView template, Findings findings)
    {
        foreach (var (text, samples, kind, _) in template.Sampled)
        {
            if (samples.Shape is SampleShape.Absent or SampleShape.Wrong)
            {
                continue;
            }

            if (samples.AreNamed)
            {
                CompareNames(text, samples, findings);
            }
            else if (CountOf(text) is var variables && samples.Values.Count != variables)
            {
                findings.Add(samples.Node, $"The {kind} has {Count(variables)} and {samples.Values.Count} sample values.", "Give one value for each variable, in the order in which they appear.");
            }
        }
    }

    private static void CompareNames(TemplateText text, Samples samples, Findings findings)
    {
        var wanted = text.Variables.Select(variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        var strangers = 0;
        foreach (var sample in samples.Values)
        {
            if (sample.Name!.Text is not { } name || !wanted.Remove(name))
            {
                strangers++;
                findings.Add(
                    sample.Name,
                    $"There is a sample for '{Quote.Short(sample.Name.Text ?? "")}', and the text has no such variable{(sample.Name.Text is { } twice && text.Variables.Any(variable => variable.Name == twice) ? " left" : "")}.",
                    wanted.Count > 0 ? $"Variables without a sample: {string.Join(", ", wanted.Select(Quote.Short))}." : "Take the sample out.",
                    metaSubcode: null);
            }
        }

        if (wanted.Count > strangers)
        {
            findings.Add(samples.Node, $"Variables without a sample: {string.Join(", ", wanted.Select(Quote.Short))}.", "Give one sample for each variable.");
        }
    }

    private static void Shape(TemplateView template, Findings findings)
    {
        foreach (var (text, samples, kind, _) in template.Sampled)
        {
            if (samples.Shape == SampleShape.Wrong || (samples.Shape == SampleShape.Loose && text.Variables.Count > 1))
            {
                findings.Add(samples.Node, $"The samples of the {kind} are not wrapped as Meta wants them.", $"Write {samples.Wanted}.");
            }
            else if (samples.Shape == SampleShape.Loose)
            {
                findings.Add(samples.Node, $"The sample of the {kind} is not wrapped as Meta's working examples have it.", $"Write {samples.Wanted}.", Severity.Warning);
            }

            foreach (var sample in samples.Values)
            {
                if (sample.Node.Kind != NodeKind.Text)
                {
                    findings.Add(sample.Node, $"A sample of the {kind} is no text.", "Put the value in quotation marks.");
                }
            }
        }

        foreach (var header in template.Headers)
        {
            if (HeaderFormat.IsMedia(header.Format) && header.Example["header_handle"] is { Kind: not (NodeKind.Absent or NodeKind.List) } bare)
            {
                findings.Add(bare, "The upload handle is not in a list.", "Write example.header_handle: [\"4::...\"].");
            }
        }

        foreach (var button in template.ButtonsOf(ButtonType.CopyCode))
        {
            if (button.Example.Kind is not (NodeKind.Absent or NodeKind.Text))
            {
                findings.Add(button.Example, "The sample code of a COPY_CODE button is no text.", "Write example: \"CODE\", without brackets.");
            }
        }
    }

    private static void NotWithoutVariable(TemplateView template, Findings findings)
    {
        foreach (var header in template.Headers)
        {
            Check(header.Format is HeaderFormat.Text, header.Text, header.Example, findings);
        }

        foreach (var body in template.Bodies)
        {
            Check(applies: true, body.Text, body.Example, findings);
        }

        foreach (var button in template.ButtonsOf(ButtonType.Url))
        {
            Check(applies: true, button.Url, button.Example, findings);
        }
    }

    private static void Check(bool applies, TemplateText text, PayloadNode example, Findings findings)
    {
        if (applies && text.Variables.Count == 0 && text.StrayBrace < 0 && !example.IsAbsent)
        {
            findings.Add(example, "There is a sample, but no variable it could be for.", "Take the example out.");
        }
    }

    /// <summary>Numbers given twice have one sample.</summary>
    private static int CountOf(TemplateText text) => text.Variables.Count < 2 ? text.Variables.Count : text.Variables.Select(variable => variable.Name).Distinct().Count();

    private static string Count(int variables) => variables == 1 ? "a variable" : $"{variables} variables";
}
