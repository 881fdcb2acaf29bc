using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.LanguageModel;

/// <summary><c>llm-check</c>, as whoever has just set a model up runs it.</summary>
public sealed class LlmCheckTests
{
    private const string Key = "sk-canary-check";

    [Fact]
    public async Task A_model_that_can_do_everything_is_said_to()
    {
        await using var model = await OpenAiTestServer.StartAsync(
            ModelAnswer.Text("It is about a shared lunch."),
            ModelAnswer.Text("""{"day":"friday","people":2}"""),
            ModelAnswer.Text("""{"choice":"food"}"""),
            ModelAnswer.Call("Canteen-menu_of_the_day"),
            ModelAnswer.Text("On Friday there is soup and salad."));

        var (exitCode, output) = await CheckAsync(model);

        Assert.True(exitCode == 0, output);
        Assert.All(["a text: yes", "a record: yes", "a choice: yes", "a function: yes"], line => Assert.Contains(line, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_does_not_work_is_named_and_the_key_is_not()
    {
        await using var model = await OpenAiTestServer.StartAsync(Enumerable.Repeat(ModelAnswer.Refusal(401, $"Incorrect API key provided: {Key}."), 4));

        var (exitCode, output) = await CheckAsync(model);

        Assert.Equal(69, exitCode);
        Assert.Contains("a text: no, Refused", output, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_there_is_nothing_to_check()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(["llm-check"]);

        Assert.Equal(69, exitCode);
        Assert.Contains("set LanguageModel:Provider", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_with_wrong_settings_of_the_model_does_not_start()
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync(("LanguageModel__Provider", "OpenAI"));

        Assert.Equal(78, exitCode);
        Assert.Contains("ExitBot does not start: LanguageModel:ApiKey is missing: OpenAI needs a key;", output, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output)> CheckAsync(OpenAiTestServer model)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("key"), Key);
        return await ExitBotProcess.RunToItsEndAsync(
            ["llm-check"],
            ("LanguageModel__Provider", "OpenAI"),
            ("LanguageModel__Endpoint", $"{model.Endpoint}"),
            ("LanguageModel__ApiKey__File", folder.File("key")));
    }
}
