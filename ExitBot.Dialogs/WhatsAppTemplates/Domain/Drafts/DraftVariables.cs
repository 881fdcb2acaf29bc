using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Texts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>The variables of a draft's text.</summary>
public static class DraftVariables
{
    /// <summary>Each once, in the order of appearance, without braces.</summary>
    public static IReadOnlyList<string> In(string? text) =>
        text is null ? [] : [.. VariableScanner.Scan(text, out _).Select(variable => variable.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Samples are given by name where one variable of a text has a name, else by place.</summary>
    public static bool HasNames(string? text) => text is not null && VariableScanner.Scan(text, out _).Any(variable => variable.IsNamed);

    /// <summary>Those that have no sample.</summary>
    public static IReadOnlyList<string> Unsampled(string? text, IReadOnlyList<DraftSample> samples) =>
        [.. In(text).Where(name => !samples.Any(sample => sample.Variable == name))];

    /// <summary>The text that samples are to be given for: the body, or the first card that lacks some once the body does not.</summary>
    public static string? TextToSample(TemplateDraft draft) => Unsampled(draft.Body, draft.Samples).Count > 0 ? draft.Body
        : draft.Cards.FirstOrDefault(card => Unsampled(card.Body, card.Samples).Count > 0)?.Body ?? draft.Body;

    /// <summary>What has no sample yet in <see cref="TextToSample"/>.</summary>
    public static IReadOnlyList<string> Open(TemplateDraft draft) => Unsampled(draft.Body, draft.Samples) is { Count: > 0 } open ? open
        : draft.Cards.Select(card => Unsampled(card.Body, card.Samples)).FirstOrDefault(names => names.Count > 0) ?? [];

    /// <summary>The samples that a changed text still has variables for.</summary>
    public static IReadOnlyList<DraftSample> Kept(string text, IReadOnlyList<DraftSample> samples)
    {
        var variables = In(text);
        return [.. samples.Where(sample => variables.Contains(sample.Variable))];
    }

    /// <summary>The text as somebody would get it; variables without a sample stay.</summary>
    public static string Fill(string text, IReadOnlyList<DraftSample> samples)
    {
        var variables = VariableScanner.Scan(text, out _);
        for (var i = variables.Count - 1; i >= 0; i--)
        {
            if (samples.FirstOrDefault(sample => sample.Variable == variables[i].Name) is { } sample)
            {
                text = string.Concat(text.AsSpan(0, variables[i].Start), sample.Value, text.AsSpan(variables[i].End));
            }
        }

        return text;
    }
}
