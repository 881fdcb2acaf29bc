using System.Globalization;
using ExitBot.Bot.DataRights;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Api;

/// <summary>A canary in every place that takes free text, and where it is found: at once, and 181 days later.</summary>
public sealed class FreeTextTests : PeopleWithData
{
    private const string AnalystKey = "analyst-key-0123456789abcdef0";
    private const string OperatorKey = "operator-key-0123456789abcdef";

    private const int MostTurns = 60;

    private static readonly string[] Fields = ["name", "department", "location"];

    private static readonly string[] Outside = ["AccessAudit", "Erasures", "EscalationEvents", "EscalationNotices", "EscalationCases", "AnalyticsSnapshots"];

    /// <summary>Canary, where it may be at once, where it may be after 181 days.</summary>
    private static readonly (string Canary, string[] AtOnce, string[] Later)[] Places =
    [
        ("canary-hello", ["Transcript"], []),
        ("canary-policy", ["BotState", "PolicyQuestions", "Transcript"], []),
        ("canary-draft", ["TemplateDrafts", "Transcript"], ["TemplateDrafts"]),
        ("canary-task", ["ChecklistTasks", "Checklists", "Transcript"], ["ChecklistTasks", "Checklists"]),
        ("canary-salary", ["EscalationEvidence", "Transcript"], ["EscalationEvidence"]),
        ("canary-note", ["ChecklistTasks"], ["ChecklistTasks"]),
        ("canary-name", ["ExitInterviews", "Inbox", "Transcript"], ["ExitInterviews"]),
        ("canary-department", ["ExitInterviews", "Inbox", "Transcript"], ["ExitInterviews"]),
        ("canary-location", ["ExitInterviews", "Inbox", "Transcript"], ["ExitInterviews"]),
        ("canary-invited", ["Invitations"], ["Invitations"]),
        ("canary-remark", ["InterviewChanges"], ["InterviewChanges"]),
        ("canary-feedback", ["ExitInterviewAnswers", "Inbox", "Transcript"], ["ExitInterviewAnswers"]),
        ("canary-answer", ["ExitInterviewAnswers", "Inbox", "InterviewAnalyses", "Transcript"], ["ExitInterviewAnswers", "InterviewAnalyses"]),
        ("canary-file", ["Transcript", "Uploads"], []),
        ("canary-caption", ["Transcript"], []),
    ];

    [Fact]
    public async Task What_people_write_is_where_it_belongs_and_nowhere_else()
    {
        using var logs = new KeptLogs();
        await using var host = ExitBotHost.Start(swap: services => services.AddSingleton<ILoggerProvider>(logs), databaseFile: DatabasePath);
        await TellEverywhereAsync(host);

        Assert.All(Places, place => Assert.Equal((place.Canary, string.Join(", ", place.AtOnce)), (place.Canary, TablesWith(host, place.Canary))));
        Assert.DoesNotContain("canary", host.Database.Dump([.. Tables(host).Intersect(Outside)]), StringComparison.OrdinalIgnoreCase);
        foreach (var path in new[] { "/metrics", "/health", "/api/v1/sessions", "/api/v1/sessions/stats", "/api/v1/operations/dead-letters" })
        {
            Assert.DoesNotContain("canary", await host.Client.GetStringAsync(path), StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(logs.Lines.Where(line => line.Contains(" ExitBot.", StringComparison.Ordinal)), line => line.Contains("canary", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(AnalystKey)]
    [InlineData(OperatorKey)]
    public async Task Who_may_not_read_words_gets_none_from_any_address(string key)
    {
        await using (var told = Start())
        {
            await TellEverywhereAsync(told);
        }

        await using var host = ExitBotHost.Start("Production", ApiClient.Key(AnalystKey, "hr_analyst,manager").And(ApiClient.Key(OperatorKey, "operator", number: 1)), databaseFile: DatabasePath);
        var interviews = host.Database.Rows("SELECT Id FROM ExitInterviews").ConvertAll(row => Guid.Parse(row[0]!.ToString()!).ToString("N"));
        string[] paths =
        [
            "interviews", "interviews/export", "escalations", "sessions", "sessions/stats", "operations/dead-letters", "templates", "checklist/tasks?user_id=u-17",
            "analytics/summary", "analytics/reasons", "analytics/heatmap?cut=department", "analytics/themes?cut=department", "invitations",
            .. interviews.SelectMany(id => new[] { $"interviews/{id}", $"interviews/{id}/report", $"interviews/{id}/escalations" }),
        ];

        foreach (var path in paths)
        {
            using var answer = await host.Client.CallAsync("GET", $"/api/v1/{path}", key);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.False(body.Contains("canary", StringComparison.OrdinalIgnoreCase), $"{path}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task After_181_days_words_are_gone_and_what_has_a_longer_time_stays()
    {
        await using (var host = Start())
        {
            await TellEverywhereAsync(host);
        }

        await using (var host = Start(days: 181))
        {
            await host.Service<RetentionJob>().RunAsync(CancellationToken.None);

            Assert.All(Places, place => Assert.Equal((place.Canary, string.Join(", ", place.Later)), (place.Canary, TablesWith(host, place.Canary))));
        }
    }

    private async Task TellEverywhereAsync(ExitBotHost host)
    {
        await FakePerson.OnEmulator(host, Channel).SaysAsync("Hello, I am canary-hello");

        var asking = FakePerson.OnEmulator(host, Channel);
        await asking.SaysAsync("policy question");
        await asking.SaysAsync("How many canary-policy are allowed in the zeppelin?");

        var building = FakePerson.OnEmulator(host, Channel);
        await building.SaysAsync("whatsapp template");
        await building.SaysAsync("news of canary-draft");
        await building.SaysAsync("marketing");

        var leaving = FakePerson.OnEmulator(host, Channel);
        await leaving.SaysAsync("checklist");
        await leaving.SaysAsync("add bring back the canary-task");

        await FakePerson.OnEmulator(host, Channel).SaysAsync("They still owe me my last two salaries, canary-salary.");

        var telling = new ChatCaller(host.Client);
        await telling.SaysAsync("exit interview");
        for (var turn = 0; turn < MostTurns && (string?)telling.State["interview_status"] == "in_progress"; turn++)
        {
            await telling.SaysAsync(((string?)telling.State["step"], (string?)telling.State["question_id"]) switch
            {
                ("consent", _) => "yes",
                ("attribution", _) => "named",
                ("profile", "name") => "canary-name",
                ("profile", "department") => "canary-department",
                ("profile", "location") => "canary-location",
                ("question", "anything_else") => "This talk was canary-feedback.",
                ("question", "reason_story") => "My manager said it, canary-answer.",
                ("review", _) => Fields.FirstOrDefault(field => !telling.Last.ToString().Contains($"canary-{field}", StringComparison.Ordinal)) is { } field ? $"change {field}" : "submit",
                _ => "skip",
            });
        }

        using var noted = await host.Client.CallAsync("POST", "/api/v1/checklist/tasks?user_id=u-18", body: """{"title":"Return laptop","note":"canary-note"}""");
        using var invited = await host.Client.CallAsync("POST", "/api/v1/invitations", body: """{"employee":{"id":"e-4711","name":"canary-invited","email":"canary-invited@example.com"},"exit_type":"voluntary","language":"en","send":"none"}""");
        var record = (string)(await host.Client.GetJsonAsync("/api/v1/interviews?status=completed"))["items"]![0]!["id"]!;
        using var corrected = await host.Client.CallAsync("PATCH", $"/api/v1/interviews/{record}", body: """{"regretted":"yes","note":"canary-remark"}""");
        Assert.All(new[] { noted, invited, corrected }, answer => Assert.True(answer.IsSuccessStatusCode));

        var sending = await WebPerson.ArriveAsync(host.Client);
        using var sent = await sending.UploadAsync("canary-file.png", "image/png", [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3], "canary-caption");
        await sending.PollAsync("");
    }

    private static string TablesWith(ExitBotHost host, string canary) => string.Join(", ", Tables(host)
        .Where(table => host.Database.Rows($"SELECT * FROM \"{table}\"").SelectMany(row => row).Any(cell => Write(cell).Contains(canary, StringComparison.OrdinalIgnoreCase)))
        .Order(StringComparer.Ordinal));

    private static string Write(object? cell) => cell is byte[] bytes ? System.Text.Encoding.UTF8.GetString(bytes) : Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Tables(ExitBotHost host) => host.Database.Rows("SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => (string)row[0]!);
}
