using ExitBot.Bot.Turns;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;

namespace ExitBot.Tests.LanguageModel;

/// <summary>A model in a turn of the real host, with a database file of its own.</summary>
public sealed class ModelInTurnTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    private string DatabasePath => _folder.File("exitbot.db");

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_person_sees_once_that_the_bot_types()
    {
        await using var model = await OpenAiTestServer.StartAsync(ModelAnswer.Text("One."), ModelAnswer.Text("Two."));
        await using var host = Asking(times: 2).StartHost(Settings(model));

        await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "hello"));
        await _channel.Log.TakenAsync("a", 2);

        var calls = await _channel.Log.UntilAsync(calls => calls.Any(call => (string?)call.Activity["type"] == "typing"), "typing");
        Assert.Single(calls, call => (string?)call.Activity["type"] == "typing");
    }

    [Fact]
    public async Task A_turn_that_lost_a_race_asks_the_model_once()
    {
        await using var model = await OpenAiTestServer.StartAsync(ModelAnswer.Text("Only once."));
        var raced = false;
        var bot = Asking(times: 1, then: _ =>
        {
            var isFirst = !raced;
            raced = true;
            return isFirst ? throw new StaleWriteException("BotState") : Task.CompletedTask;
        });
        await using var host = bot.StartHost(Settings(model));

        await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "hello"));

        Assert.Equal("Only once.", (string?)(await _channel.FirstTakenAsync("a")).Activity["text"]);
        Assert.Equal(2, bot.Turns);
        Assert.Single(model.Requests);
        Assert.Equal(1, host.Database.Count("ModelCalls"));
    }

    [Fact]
    public async Task A_turn_that_was_cut_off_has_its_answer_from_the_log()
    {
        await using var model = await OpenAiTestServer.StartAsync(ModelAnswer.Text("Before the cut."));
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var endless = Asking(times: 1, then: async stopping =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.Infinite, stopping);
        });
        await using (var host = endless.StartHost(Settings(model), DatabasePath))
        {
            await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "hello"));
            await asked.Task;
        }

        await using var next = Asking(times: 1).StartHost(Settings(model), DatabasePath);

        Assert.Equal("Before the cut.", (string?)(await _channel.FirstTakenAsync("a")).Activity["text"]);
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task What_was_spent_today_is_known_after_a_restart()
    {
        await using var model = await OpenAiTestServer.StartAsync(ModelAnswer.Text("The last one.", promptTokens: 90, completionTokens: 10));
        var settings = Settings(model, ("LanguageModel:DailyTokens", "100"));
        await using (var host = Asking(times: 1).StartHost(settings, DatabasePath))
        {
            await host.Client.PostActivityAsync(Activities.Teams("a", _channel.ServiceUrl, "hello"));
            await _channel.FirstTakenAsync("a");
        }

        await using var next = Asking(times: 1).StartHost(settings, DatabasePath);
        await next.Client.PostActivityAsync(Activities.Teams("b", _channel.ServiceUrl, "hello"));

        Assert.Equal(nameof(UnavailableReason.OverBudget), (string?)(await _channel.FirstTakenAsync("b")).Activity["text"]);
    }

    private static Dictionary<string, string> Settings(OpenAiTestServer model, params IEnumerable<(string Key, string Value)> more)
    {
        var settings = new Dictionary<string, string>
        {
            ["LanguageModel:Provider"] = "Custom",
            ["LanguageModel:Endpoint"] = $"{model.Endpoint}",
            ["LanguageModel:Model"] = "scripted",
        };
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        return settings;
    }

    /// <summary>Asks so many questions in each turn and says what came of it.</summary>
    private static ScriptedBot Asking(int times, Func<CancellationToken, Task>? then = null) => new(async (context, cancellationToken) =>
    {
        if (context.Activity.Text is not { } text)
        {
            return;
        }

        for (var i = 0; i < times; i++)
        {
            var question = SamplePrompts.Read(SamplePrompts.Text).With(("message", $"{text} {i}"));
            var outcome = await context.Service<ModelAsker>().AskAsync(ModelWork.In(context), question, cancellationToken: cancellationToken);
            var reply = outcome is ModelOutcome<string>.Unavailable none ? $"{none.Reason}" : outcome.Or(() => "");
            await context.SendActivityAsync(MessageFactory.Text(reply), cancellationToken);
        }

        await (then?.Invoke(cancellationToken) ?? Task.CompletedTask);
    });
}
