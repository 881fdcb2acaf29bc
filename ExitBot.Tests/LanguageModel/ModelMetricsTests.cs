using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

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
            measured);
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
            measured.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}"));
        listener.Start();
        return listener;
    }
}
