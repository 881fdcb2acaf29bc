using System.Diagnostics;
using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Prompts;
using ExitBot.Dialogs.LanguageModel.Providers;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.LanguageModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What the chain around a provider costs, against the kernel's service alone, with a real database; and a thousand calls that wait at once.</summary>
internal static class ModelBenchmark
{
    private const int Calls = 2_000;
    private const int Waiting = 1_000;
    private static readonly Prompt Prompt = SamplePrompts.Read(SamplePrompts.Text);

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        var folder = Directory.CreateTempSubdirectory("exitbot-benchmark");
        await MeasureCpuAsync(Path.Combine(folder.FullName, "cpu.db"));
        await MeasureWaitingAsync(Path.Combine(folder.FullName, "waiting.db"));
        folder.Delete(recursive: true);
    }

    private static async Task MeasureCpuAsync(string database)
    {
        await using var server = await OpenAiTestServer.StartAsync(Enumerable.Repeat(ModelAnswer.Text("They feel left out."), 4 * Calls));
        await using var app = await StartAsync(database, server);
        using var connection = new ModelConnection(new ModelProviderOptions { Provider = "Custom", Endpoint = $"{server.Endpoint}", Model = "scripted" });
        var asker = app.Services.GetRequiredService<ModelAsker>();

        var alone = await CpuAsync(_ => connection.Service.GetChatMessageContentAsync(new ChatHistory("Sum up what they say."), cancellationToken: CancellationToken.None));
        var chained = await CpuAsync(number => AskAsync(asker, number));
        await Report.LineAsync($"the kernel's service alone {alone,8:F3} ms CPU a call, through the chain {chained,8:F3}: {chained - alone:F3} for budgets, log, recall, tries and checks (budget 1)");
    }

    private static async Task MeasureWaitingAsync(string database)
    {
        var answers = new TaskCompletionSource();
        await using var server = await OpenAiTestServer.StartAsync(Enumerable.Repeat(ModelAnswer.Text("Late.") with { FirstByteAfter = answers.Task }, Waiting));
        await using var app = await StartAsync(database, server);
        var asker = app.Services.GetRequiredService<ModelAsker>();

        Task[] asked = [.. Enumerable.Range(0, Waiting).Select(number => AskAsync(asker, number))];
        await Deadline.UntilAsync(() => server.Requests.Count == Waiting, "all calls");
        var (threads, memory) = (ThreadPool.ThreadCount, Process.GetCurrentProcess().WorkingSet64 >> 20);
        answers.SetResult();
        await Task.WhenAll(asked);
        await Report.LineAsync($"{Waiting} calls waiting: {threads} threads of the pool (budget {4 * Environment.ProcessorCount}), {memory} MB resident, the model's server included (budget 300)");
    }

    private static async Task AskAsync(ModelAsker asker, int number)
    {
        var work = ModelWork.Outside(new ModelConversation("benchmark", $"c{number % 100}"));
        var outcome = await asker.AskAsync(work, Prompt.With(("message", $"I was never told why, number {number}.")));
        _ = outcome.Answer();
    }

    private static async Task<double> CpuAsync(Func<int, Task> call)
    {
        // As often again before, or the compiler's second pass is measured too.
        for (var i = 0; i < Calls; i++)
        {
            await call(i);
        }

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var i = 0; i < Calls; i++)
        {
            await call(i);
        }

        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds / Calls;
    }

    private static async Task<WebApplication> StartAsync(string database, OpenAiTestServer server)
    {
        var builder = ExitBotRun.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:ExitBot", $"Data Source={database}"),
            new("LanguageModel:Provider", "Custom"),
            new("LanguageModel:Endpoint", $"{server.Endpoint}"),
            new("LanguageModel:Model", "scripted"),
            new("LanguageModel:DailyTokens", "1000000000"),
            new("LanguageModel:ConversationTokens", "1000000000"),
            new("LanguageModel:TimeoutSeconds", "120"),
        ]);
        builder.Services.AddExitBot(builder.Configuration);
        var app = builder.Build();
        await app.Services.GetServices<IHostedService>().OfType<DatabasePreparation>().Single().StartAsync(CancellationToken.None);
        return app;
    }
}
