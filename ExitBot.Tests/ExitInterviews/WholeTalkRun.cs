using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>Holds one interview over REST by what the state tells, and says where it came to something else than was meant.</summary>
internal sealed class WholeTalkRun(HttpClient client, WholeTalk talk)
{
    private const int MostTurns = 90;

    private readonly ChatCaller _caller = new(client, $"u-{Guid.CreateVersion7():N}", locale: talk.Language);
    private readonly Dictionary<string, int> _visits = [];
    private readonly HashSet<string> _followedUp = [];
    private readonly HashSet<string> _interrupted = [];
    private readonly List<string> _differences = [];

    /// <returns>Empty when all is right.</returns>
    public async Task<IReadOnlyList<string>> DifferencesAsync()
    {
        await _caller.SaysAsync("exit interview");
        for (var turn = 0; turn < MostTurns && GoesOn && await NextAsync() is { } text; turn++)
        {
            await _caller.SaysAsync(text);
        }

        var found = await FoundAsync();
        _differences.AddRange(talk.Expected.Where(expected => !Meets(found, expected.Key, expected.Value)).Select(expected => $"{expected.Key} is {found.Text(expected.Key)}, expected {expected.Value}"));
        return _differences;
    }

    private bool GoesOn => Status == "in_progress" && _caller.Step is not ("paused" or "done");

    private string Status => (string)_caller.State["interview_status"]!;

    private string Question => (string?)_caller.State["question_id"] ?? "";

    private async Task<string?> NextAsync()
    {
        switch (_caller.Step)
        {
            case "consent": return "yes";
            case "attribution": return talk.Answers.GetValueOrDefault("attribution", "named");
            case "review": return "submit";
            case "follow_up":
                _followedUp.Add(Question);
                return talk.FollowUpTo(Question);
        }

        var pending = Question;
        if (_interrupted.Add(pending))
        {
            foreach (var interruption in talk.Interruptions[pending])
            {
                await _caller.SaysAsync(interruption.Text);
                _differences.AddRange(interruption.Effects.Where(effect => !HasHappened(effect, pending)).Select(effect => $"'{interruption.Text}' did not do: {effect}"));
            }
        }

        return GoesOn ? talk.AnswerTo(Question, _visits[Question] = _visits.GetValueOrDefault(Question) + 1) : null;
    }

    private bool HasHappened(string effect, string pending) => effect.Split(' ', 2) switch
    {
        ["same"] => (_caller.Step, Question) is ("question", var question) && question == pending,
        ["paused"] => _caller.Step == "paused",
        ["back"] => (_caller.Step, Question) is ("question", var question) && question != pending,
        ["status", var status] => Status == status,
        ["contains", var words] => _caller.Last.SelectTokens("replies[*].text").Any(text => ((string)text!).Contains(words, StringComparison.OrdinalIgnoreCase)),
        _ => throw new InvalidOperationException($"'{effect}' is no effect."),
    };

    private async Task<WholeTalkOutcome> FoundAsync()
    {
        var id = (string?)_caller.State["interview_id"];
        var record = await ReadAsync($"/api/v1/interviews/{id}");
        var cases = await ReadAsync($"/api/v1/interviews/{id}/escalations");
        return new WholeTalkOutcome(Status, _visits.Keys.ToHashSet(), _followedUp, record, cases);
    }

    private async Task<JObject> ReadAsync(string path)
    {
        using var response = await client.CallAsync("GET", path);
        return response.IsSuccessStatusCode ? await response.JsonAsync() : [];
    }

    private static bool Meets(WholeTalkOutcome found, string key, string expected) => key switch
    {
        "secondary" or "asked" => Items(expected).All(found.Items(key).Contains),
        "not_asked" => !Items(expected).Any(found.Items("asked").Contains),
        _ => found.Text(key) == expected,
    };

    private static string[] Items(string expected) => expected.Split(',', StringSplitOptions.TrimEntries);
}
