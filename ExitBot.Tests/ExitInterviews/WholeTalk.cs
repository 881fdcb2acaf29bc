namespace ExitBot.Tests.ExitInterviews;

/// <summary>
/// One interview of WholeTalks/*.txt: a title, then lines of a key and a text. "question" is the answer to it, "question 2" the one when it is asked again,
/// "question +" the one to its follow-up, "before question" what is said while it is pending, with what that must do; "=> key" is what it all comes to.
/// </summary>
internal sealed record WholeTalk(string Name, IReadOnlyDictionary<string, string> Answers, ILookup<string, Interruption> Interruptions, IReadOnlyList<(string Key, string Value)> Expected)
{
    private const string Outcome = "=> ";
    private const string Before = "before ";

    public string Language => Answers["language"];

    public static IEnumerable<WholeTalk> ReadAll(string text) => text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(Read);

    /// <summary>What is said to a question the n-th time it is asked; somebody who has nothing else to say says it once more, and then skips.</summary>
    public string AnswerTo(string question, int visit) =>
        Answers.TryGetValue($"{question} {visit}", out var again) ? again : visit <= 2 && Answers.TryGetValue(question, out var answer) ? answer : "skip";

    public string FollowUpTo(string question) => Answers.GetValueOrDefault($"{question} +", "skip");

    private static WholeTalk Read(string block)
    {
        var lines = block.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var cells = lines.Skip(1).Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries)).Select(cell => (Key: cell[0], Value: cell[1])).ToList();
        return new WholeTalk(
            lines[0].TrimStart('#', ' '),
            cells.Where(cell => !IsOf(cell.Key, Outcome) && !IsOf(cell.Key, Before)).ToDictionary(),
            cells.Where(cell => IsOf(cell.Key, Before)).ToLookup(cell => cell.Key[Before.Length..], cell => Interruption.Read(cell.Value)),
            [.. cells.Where(cell => IsOf(cell.Key, Outcome)).Select(cell => (cell.Key[Outcome.Length..], cell.Value))]);
    }

    private static bool IsOf(string key, string kind) => key.StartsWith(kind, StringComparison.Ordinal);
}

/// <param name="Effects">same, back, paused, "status value" or "contains words of a reply".</param>
internal sealed record Interruption(string Text, string[] Effects)
{
    public static Interruption Read(string cell)
    {
        var parts = cell.Split("=>", StringSplitOptions.TrimEntries);
        return new Interruption(parts[0], parts[1].Split('&', StringSplitOptions.TrimEntries));
    }
}
