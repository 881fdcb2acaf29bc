using System.Globalization;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>
/// What front matter, or a file beside the document, says of it: one "key: value" on each line. Unknown keys are left alone; a date that is none is named, because an
/// expired document must never be cited for want of a readable date.
/// </summary>
public sealed class DocumentFacts
{
    private const int LongestValue = 200;
    private static readonly string[] Dates = ["valid_from", "valid_to"];
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/MM/dd", "d.M.yyyy"];

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public static DocumentFacts None { get; } = new();

    public string? Title => this["title"];

    public string? Language => this["language"];

    public string? Owner => this["owner"];

    public string? Country => this["country"];

    public string? Audience => this["audience"];

    public string? Version => this["version"];

    public DateOnly? ValidFrom => DateOf("valid_from");

    public DateOnly? ValidTo => DateOf("valid_to");

    /// <summary>A sentence about the first date that cannot be read; null when all can.</summary>
    public string? Problem => Dates
        .Where(key => this[key] is not null && DateOf(key) is null)
        .Select(key => $"{key} is '{this[key]}', which is no date: write it as 2026-12-31.")
        .FirstOrDefault();

    private string? this[string key] => _values.GetValueOrDefault(key);

    public static DocumentFacts Read(string lines)
    {
        var facts = new DocumentFacts();
        foreach (var line in lines.Split('\n'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.TrimStart().StartsWith('#'))
            {
                continue;
            }

            var value = ValueOf(line[(colon + 1)..]);
            if (value.Length > 0)
            {
                facts._values[line[..colon].Trim().Replace('-', '_')] = value.Length <= LongestValue ? value : value[..LongestValue];
            }
        }

        return facts;
    }

    /// <summary>The front matter of a text, if it has any, and what follows it.</summary>
    public static (DocumentFacts Facts, string Text) Split(string text)
    {
        const string fence = "---";
        var trimmed = text.TrimStart('\uFEFF');
        if (!trimmed.StartsWith(fence + "\n", StringComparison.Ordinal))
        {
            return (None, trimmed);
        }

        var end = trimmed.IndexOf("\n" + fence, fence.Length, StringComparison.Ordinal);
        return end < 0 ? (None, trimmed) : (Read(trimmed[(fence.Length + 1)..(end + 1)]), trimmed[(end + 1 + fence.Length)..]);
    }

    /// <summary>These, and the others where these say nothing.</summary>
    public DocumentFacts Over(DocumentFacts others)
    {
        var facts = new DocumentFacts();
        foreach (var (key, value) in others._values.Concat(_values))
        {
            facts._values[key] = value;
        }

        return facts;
    }

    private DateOnly? DateOf(string key) =>
        DateOnly.TryParseExact(this[key], DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string ValueOf(string text)
    {
        var value = text.Trim();
        if (value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'')
        {
            return value[1..^1].Trim();
        }

        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return (comment < 0 ? value : value[..comment]).Trim('[', ']', ' ');
    }
}
