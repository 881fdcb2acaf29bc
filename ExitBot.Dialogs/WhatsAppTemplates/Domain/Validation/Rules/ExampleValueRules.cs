using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 5, EX: what the samples say.</summary>
internal static class ExampleValueRules
{
    private const int MostBlanks = 4;

    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Warning("EX-4", NotBlankAndNobodysData),
        Rule.Warning("EX-5", AddressSample),
        Rule.Warning("EX-7", FilledTextFits),
    ];

    private static void NotBlankAndNobodysData(TemplateView template, Findings findings)
    {
        foreach (var sample in template.Sampled.SelectMany(text => text.Samples.Values))
        {
            if (sample.Value is { } blank && Blank.IsBlank(blank))
            {
                findings.Add(sample.Node, "A sample is blank.", "Give a value as a customer would get it.");
            }
            else if (sample.Value is { } value && IsMailbox(value))
            {
                findings.Add(sample.Node, "A sample looks like somebody's mail address.", "Make one up, at example.com.");
            }
        }
    }

    private static void AddressSample(TemplateView template, Findings findings)
    {
        foreach (var (text, samples, kind, _) in template.Sampled)
        {
            var start = text.Between(0).ToString();
            if (kind == SampledText.Address
                && samples.Values is [{ Value: { } value } sample]
                && value.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                && start.Length > 0
                && !value.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(sample.Node, "The sample address does not begin like the address of the button.", $"Begin it with {Quote.Short(start)}, or give only the value of the variable.");
            }
        }
    }

    private static void FilledTextFits(TemplateView template, Findings findings)
    {
        foreach (var (text, samples, kind, limit) in template.Sampled)
        {
            var filled = Filled(text, samples, kind);
            if (text.Length <= limit && filled > limit)
            {
                findings.Add(text.Node, $"Filled with its samples the {kind} has {filled} characters; at most {limit} are sent.", "Shorten the text or the samples.");
            }

            foreach (var sample in samples.Values)
            {
                if (sample.Value is { } value && (value.AsSpan().ContainsAny('\n', '\r', '\t') || value.Contains(new string(' ', MostBlanks + 1), StringComparison.Ordinal)))
                {
                    findings.Add(sample.Node, "A sample has a line break, a tab or more than four blanks in a row; values like that are refused when sending.", "Put line breaks into the text instead.");
                }
            }
        }
    }

    private static int Filled(TemplateText text, Samples samples, string kind)
    {
        // The sample of an address may be the value or the whole address.
        if (kind == SampledText.Address && samples.Values is [{ Value: { } whole }] && whole.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            return whole.Length;
        }

        var length = text.Length;
        for (var i = 0; i < text.Variables.Count; i++)
        {
            var variable = text.Variables[i];
            length += samples.For(variable, i) is { } value ? value.Length - (variable.End - variable.Start) : 0;
        }

        return length;
    }

    private static bool IsMailbox(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && value.IndexOf('.', at) > at + 1 && !value.Contains("example", StringComparison.OrdinalIgnoreCase) && !value.Contains(' ', StringComparison.Ordinal);
    }
}
