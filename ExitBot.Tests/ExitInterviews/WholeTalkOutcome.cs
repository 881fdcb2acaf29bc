using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.ExitInterviews;

/// <param name="Record">Empty where nothing is kept.</param>
internal sealed record WholeTalkOutcome(string Status, IReadOnlySet<string> Asked, IReadOnlySet<string> FollowedUp, JObject Record, JObject Cases)
{
    /// <param name="key">As in the lines of a talk, e.g. "reason" or "theme manager".</param>
    public string Text(string key) => key.Split(' ', 2) switch
    {
        ["status"] => Status,
        ["reason"] => Value("main_reason.accepted"),
        ["preventable" or "first_thought"] => Value(key),
        ["return"] => Value("recommend_return"),
        ["enps"] => $"{Value("enps.score")} {Value("enps.bucket")}",
        ["theme", var theme] => Value($"themes[?(@.theme=='{theme}')].polarity"),
        ["answer", var question] => Value($"answers[?(@.question_id=='{question}')].value"),
        ["follow_up", var question] => FollowedUp.Contains(question) ? "yes" : "no",
        ["cases"] => string.Join(", ", Cases.SelectTokens("items[*]").Select(item => $"{item["category"]} {item["severity"]}").Order(StringComparer.Ordinal)) is { Length: > 0 } cases ? cases : "none",
        _ => string.Join(", ", Items(key)),
    };

    public IReadOnlyCollection<string> Items(string key) => key switch
    {
        "asked" or "not_asked" => [.. Asked],
        "secondary" => [.. Record.SelectTokens("secondary_reasons[*].code").Select(code => (string)code!)],
        _ => throw new InvalidOperationException($"'{key}' is no outcome."),
    };

    private string Value(string path) => (string?)Record.SelectToken(path) ?? "none";
}
