using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>A text that names its parts: <c>body: ... footer: ...</c>. A part goes on to the next label.</summary>
/// <param name="Before">What stands before the first label.</param>
internal sealed partial record LabelledParts(string Before, IReadOnlyList<(string Label, string Value)> Parts)
{
    public static LabelledParts Of(string text)
    {
        var labels = Label().Matches(text);
        if (labels.Count == 0)
        {
            return new LabelledParts(text, []);
        }

        var parts = new List<(string, string)>();
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            parts.Add((labels[i].Groups["label"].Value.ToLowerInvariant().Replace('-', ' '), Unquoted(text[start..end])));
        }

        return new LabelledParts(text[..labels[0].Index], parts);
    }

    private static string Unquoted(string value)
    {
        var bare = value.Trim().TrimEnd(',', ';').Trim();
        return Quoted().Match(bare) is { Success: true } quoted ? quoted.Groups["text"].Value : bare;
    }

    [GeneratedRegex(@"(?<=^|[\s,;.])(?<label>category|language|name|body|text|header|title|footer|buttons?|quick[ -]repl(?:y|ies)|samples?|examples?|offer|handle)\s*:(?!//)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"^[""“«](?<text>.+)[""”»]\.?$", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
