using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Values for variables as people list them: <c>Anna, 58213</c>, a line for each, or <c>name = Anna</c>.</summary>
internal static partial class SamplePhrase
{
    /// <param name="variables">Those of the text, so that a name can be told from a value.</param>
    public static IReadOnlyList<GivenSample> Read(string text, IReadOnlyList<string> variables)
    {
        var values = variables.Count == 1 && !text.Contains('\n', StringComparison.Ordinal) ? [text] : Split(text);
        return [.. values.Select(value => Of(value.Trim(), variables)).Where(sample => sample.Value.Length > 0)];
    }

    /// <summary>It names one of the variables first: <c>name: Ana</c>.</summary>
    public static bool BeginsWithVariable(string text, IReadOnlyList<string> variables) =>
        Named().Match(text) is { Success: true } named && variables.Contains(named.Groups["name"].Value.Replace(' ', '_'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Values that a sentence names beside other things: <c>with Ann and 58213 as samples</c>, <c>with name = Ann and day = Monday</c>. Empty: none.</summary>
    /// <param name="variables">Those of the text.</param>
    public static IReadOnlyList<GivenSample> In(string sentence, IReadOnlyList<string> variables)
    {
        if (Inside().Match(sentence) is { Success: true } inside)
        {
            return Read(inside.Groups["values"].Value, []);
        }

        if (variables.Count > 0 && Announced().Match(sentence) is { Success: true } announced)
        {
            return [.. Split(announced.Groups["values"].Value).Take(variables.Count).Select(value => Of(value.Trim(), variables)).Where(sample => sample.Value.Length > 0)];
        }

        return [.. Assigned().Matches(sentence)
            .Select(assigned => (Variable: variables.FirstOrDefault(name => string.Equals(name, assigned.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)), assigned.Groups["value"].Value))
            .Where(assigned => assigned.Variable is not null)
            .Select(assigned => new GivenSample(assigned.Variable, Unquoted(assigned.Value)))];
    }

    private static string[] Split(string text) =>
        text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n')
        : text.Contains(';', StringComparison.Ordinal) ? text.Split(';')
        : AndOrComma().Split(text);

    private static GivenSample Of(string value, IReadOnlyList<string> variables) =>
        Named().Match(value) is { Success: true } named && variables.FirstOrDefault(name => string.Equals(name, named.Groups["name"].Value.Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)) is { } variable
            ? new GivenSample(variable, Unquoted(named.Groups["value"].Value))
            : new GivenSample(Variable: null, Unquoted(value));

    private static string Unquoted(string value) => value.Trim().Trim('"', '“', '”', '«', '»', '\'', '।', '。').Trim();

    [GeneratedRegex(@"[,،、]\s*(?:(?:and|y|und|e|et|और)\s+)?|\s+(?:and|y|und|e|et|और)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AndOrComma();

    [GeneratedRegex(@"\b(?:with|con|mit|com|avec)\s+(?<values>(?:(?!\b(?:with|con|mit|com|avec)\b)[^.;:]){1,200}?)\s+(?:as|como|als|comme)\s+(?:the\s+)?(?:samples?|examples?|ejemplos?|beispiele?n?|exemplos?|exemples?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Inside();

    /// <summary>"with sample Ana", "mit den Beispielen Ana und 4711": as many as there are variables; what stands behind is something else.</summary>
    [GeneratedRegex(@"\b(?:with|and|con|y|mit|und|com|e|avec|et|,)\s+(?:the\s+|an?\s+|el\s+|los\s+|dem\s+|den\s+|o\s+|os\s+|l['’]|les\s+)?(?:samples?|examples?|ejemplos?|beispiele?n?|exemplos?|exemples?)(?:\s+values?)?\s+(?!of\b|for\b|de\b|von\b|für\b|para\b|pour\b)(?<values>[^.;:\n]{1,200})", RegexOptions.IgnoreCase)]
    private static partial Regex Announced();

    [GeneratedRegex(@"(?:\{\{)?(?<name>[\p{L}\d_]{1,40})(?:\}\})?\s*=\s*(?<value>""[^""]+""|[^,;.=]{1,60}?)(?=\s*(?:[,;.]|\s(?:and|y|und|e|et)\s|$))", RegexOptions.IgnoreCase)]
    private static partial Regex Assigned();

    [GeneratedRegex(@"^(?:\{\{)?\s*(?<name>[\w ]{1,40}?)\s*(?:\}\})?\s*(?:=|:|\bis\b)\s*(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Named();
}
