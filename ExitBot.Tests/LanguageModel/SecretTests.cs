using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary>The key of a provider is in nothing that a run writes: logs, database, answers, debug view.</summary>
public sealed class SecretTests
{
    private const string Canary = "sk-canary-4711-do-not-show";

    [Theory]
    [InlineData(200)]
    [InlineData(401)]
    [InlineData(500)]
    public async Task The_key_is_nowhere_in_what_a_run_leaves(int status)
    {
        await using var model = await OpenAiTestServer.StartAsync(Enumerable.Repeat(
            status == 200 ? ModelAnswer.Text("What happened then?") : ModelAnswer.Refusal(status, $"The key {Canary} is of no use."), 8));
        await using var service = await ExitBotProcess.StartAsync(
            ("LanguageModel__Provider", "Custom"),
            ("LanguageModel__Endpoint", $"{model.Endpoint}"),
            ("LanguageModel__Model", "scripted"),
            ("LanguageModel__ApiKey", Canary),
            ("LanguageModel__TimeoutSeconds", "5"),
            ("ExitInterview__MaxFollowUps", "8"),
            ("Logging__LogLevel__Default", "Trace"),
            ("Serilog__MinimumLevel__Default", "Verbose"));
        var kim = new ChatCaller(service.Client);

        await kim.SaysAsync("exit interview");
        await kim.AnswersUntilAsync("question");
        while (model.Requests.Count == 0)
        {
            Assert.NotEqual("review", kim.Step);
            await kim.SaysAsync(kim.FirstChoice ?? "Stress");
            Assert.DoesNotContain(Canary, kim.Last.ToString(), StringComparison.Ordinal);
        }

        var debug = await service.Client.GetJsonAsync($"{ChatCaller.Sessions}/{kim.SessionId}/debug");
        Assert.Contains(model.Requests, request => request.Headers["Authorization"] == $"Bearer {Canary}");
        Assert.NotEmpty(debug["llm_logs"]!);
        Assert.DoesNotContain(Canary, service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, debug.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, service.Database.Count("ModelCalls WHERE Request LIKE @p0 OR Response LIKE @p0", $"%{Canary}%"));
    }
}
