using System.Globalization;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.LanguageModel.Prompts;

/// <summary>
/// Reads a prompt: front matter between two lines of dashes, then "# Instructions" and "# Data". What is missing, unknown or in the wrong place is an error.
/// </summary>
internal static partial class PromptFile
{
    private static readonly string[] Known =
        ["name", "version", "purpose", "output", "may_cache", "max_tokens", "max_characters", "allow", "slots", "data"];

    public static Prompt Read(string path, string text)
    {
        try
        {
            return Parse(text.ReplaceLineEndings("\n"));
        }
        catch (Exception wrong) when (wrong is FormatException or KeyNotFoundException or OverflowException)
        {
            throw new InvalidDataException($"Prompt {path}: {wrong.Message}", wrong);
        }
    }

    private static Prompt Parse(string text)
    {
        var parts = Parts().Match(text);
        if (!parts.Success)
        {
            throw new FormatException("write front matter between two lines of ---, then '# Instructions' and '# Data', each with its text.");
        }

        var head = HeadOf(parts.Groups["head"].Value);
        var allowed = ListOf(head, "allow");
        var prompt = new Prompt
        {
            Name = NameOf(head),
            Version = NumberOf(head, "version", 1, 10_000),
            Purpose = ValueOf(head, "purpose"),
            Output = Enum.TryParse<PromptOutput>(ValueOf(head, "output"), ignoreCase: true, out var output)
                ? output
                : throw new FormatException($"output is '{head["output"]}', which is none of text, record, choice."),
            MayCache = ValueOf(head, "may_cache") is var flag && bool.TryParse(flag, out var mayCache)
                ? mayCache
                : throw new FormatException($"may_cache is '{flag}', which is neither true nor false."),
            MaxTokens = NumberOf(head, "max_tokens", 1, 100_000),
            MaxCharacters = output == PromptOutput.Text ? NumberOf(head, "max_characters", 1, 100_000) : int.MaxValue,
            AllowsLinks = allowed.Contains("links"),
            AllowsMarkup = allowed.Contains("markup"),
            Slots = ListOf(head, "slots"),
            DataSlots = ListOf(head, "data"),
            Instructions = parts.Groups["instructions"].Value.Trim(),
            Data = parts.Groups["data"].Value.Trim(),
            Hash = ContentHash.Of(text),
        };
        CheckSlots(prompt);
        return allowed.Except(["links", "markup"]).FirstOrDefault() is { } unknown
            ? throw new FormatException($"allow has '{unknown}', which is neither links nor markup.")
            : prompt;
    }

    private static void CheckSlots(Prompt prompt)
    {
        var inInstructions = TextSlots.In(prompt.Instructions).ToHashSet(StringComparer.Ordinal);
        var inData = TextSlots.In(prompt.Data).ToHashSet(StringComparer.Ordinal);
        if (inInstructions.Intersect(prompt.DataSlots).FirstOrDefault() is { } misplaced)
        {
            throw new FormatException($"{{{{{misplaced}}}}} is data and must not stand in the instructions.");
        }

        string[] declared = [.. prompt.Slots, .. prompt.DataSlots];
        if (inInstructions.Union(inData).Except(declared).FirstOrDefault() is { } undeclared)
        {
            throw new FormatException($"{{{{{undeclared}}}}} is in the text, but neither in slots nor in data.");
        }

        if (declared.Except(inInstructions.Union(inData)).FirstOrDefault() is { } unused)
        {
            throw new FormatException($"'{unused}' is declared, but {{{{{unused}}}}} is not in the text.");
        }
    }

    private static Dictionary<string, string> HeadOf(string lines)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var key = colon < 0 ? line : line[..colon].Trim();
            if (colon < 0 || !Known.Contains(key) || !head.TryAdd(key, line[(colon + 1)..].Trim()))
            {
                throw new FormatException($"'{line}' is not one of {string.Join(", ", Known)} with a colon and a value, or is there twice.");
            }
        }

        return head;
    }

    private static string ValueOf(Dictionary<string, string> head, string key) =>
        head.TryGetValue(key, out var value) && value.Length > 0 ? value : throw new KeyNotFoundException($"{key} is missing.");

    private static string NameOf(Dictionary<string, string> head) =>
        Name().IsMatch(ValueOf(head, "name")) ? head["name"] : throw new FormatException($"name is '{head["name"]}': write it in lower case with hyphens.");

    private static int NumberOf(Dictionary<string, string> head, string key, int minimum, int maximum) =>
        int.TryParse(ValueOf(head, key), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number
            : throw new FormatException($"{key} is '{head[key]}', but must be from {minimum} to {maximum}.");

    private static string[] ListOf(Dictionary<string, string> head, string key) =>
        head.TryGetValue(key, out var list) ? list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    [GeneratedRegex(@"\A---\n(?<head>.*?)\n---\n\s*# Instructions\n(?<instructions>.+?)\n# Data\n(?<data>.+)\z", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
