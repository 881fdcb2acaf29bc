using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace ExitBot.Tests.LanguageModel;

public sealed class ModelMetricsTests
{
    [Fact]
    public async Task Hits_misses_calls_and_tokens_are_counted_without_a_word_of_what_was_said()
    {
        await using var model = await ModelRig.StartAsync(
            ModelAnswer.Text("Thirty.", promptTokens: 7, completionTokens: 3), ModelAnswer.Refusal(401, "No."));
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(model, measured);

        await model.SayAsync("canary-word", prompt: SamplePrompts.Cacheable);
        await model.SayAsync("canary-word", prompt: SamplePrompts.Cacheable);
        await model.SayAsync("another canary-word");

        Assert.Equal(
            [
                "exitbot.model.cache.lookups 1 prompt=sum-up result=miss",
                "exitbot.model.calls 1 provider=OpenAI outcome=Answered",
                "exitbot.model.tokens 7 provider=OpenAI kind=prompt",
                "exitbot.model.tokens 3 provider=OpenAI kind=completion",
                "exitbot.model.cache.lookups 1 prompt=sum-up result=hit",
                "exitbot.model.calls 1 provider=OpenAI outcome=Refused",
                "exitbot.model.tokens 0 provider=OpenAI kind=prompt",
                "exitbot.model.tokens 0 provider=OpenAI kind=completion",
            ],
            measured.Where(line => !line.Contains(".duration", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_the_tokens_cost_is_counted_by_the_prices_of_whoever_used_them()
    {
        await using var model = await ModelRig.StartAsync(
            new Dictionary<string, string?> { ["LanguageModel:PromptPrice"] = "2.5", ["LanguageModel:CompletionPrice"] = "10" },
            ModelAnswer.Text("Thirty.", promptTokens: 400_000, completionTokens: 100_000));
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(model, measured);

        await model.SayAsync("How many?");

        Assert.Contains("exitbot.model.cost 2 provider=OpenAI", measured);
    }

    [Fact]
    public async Task Functions_that_the_model_called_are_timed_by_name_and_outcome()
    {
        await using var model = await ModelRig.StartAsync(
            ModelAnswer.Call("Desk-count", """{"fails":false}""", id: "call-1"), ModelAnswer.Call("Desk-count", """{"fails":true}""", id: "call-2"), ModelAnswer.Text("One."));
        var measured = new ConcurrentQueue<string>();
        using var listener = Listen(model, measured);
        var desk = KernelPluginFactory.CreateFromFunctions(
            "Desk", [KernelFunctionFactory.CreateFromMethod((bool fails) => fails ? throw new InvalidOperationException("No.") : 1, "count")]);

        await model.Asker.AskAsync(ModelRig.Work(), SamplePrompts.Read(SamplePrompts.Text).With(("message", "Count.")), [desk]);

        Assert.Equal(
            ["exitbot.model.tool.duration tool=count outcome=done", "exitbot.model.tool.duration tool=count outcome=failed"],
            measured.Where(line => line.Contains(".tool.", StringComparison.Ordinal)));
    }

    /// <summary>Other tests have meters of the same name: those of this service collection only.</summary>
    private static MeterListener Listen(ModelRig model, ConcurrentQueue<string> measured)
    {
        var own = model.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, own))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            measured.Enqueue($"{instrument.Name} {value} {Tags(tags)}"));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) =>
            measured.Enqueue($"{instrument.Name}{(instrument.Unit == "s" ? "" : string.Create(CultureInfo.InvariantCulture, $" {value}"))} {Tags(tags)}"));
        listener.Start();
        return listener;
    }

    private static string Tags(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
