using ExitBot.Dialogs.LanguageModel;
using ExitBot.Dialogs.LanguageModel.Chain;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.LanguageModel;

/// <summary>Only what the prompt allows is answered from before, and only what was a good answer.</summary>
public sealed class CacheTests
{
    [Fact]
    public async Task The_same_input_is_answered_from_before_however_it_is_spaced()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text("Thirty days."));
        await model.SayAsync("How many days?", prompt: SamplePrompts.Cacheable);

        var again = await model.SayAsync("  How many\n days? ", ModelRig.Work("somebody else"), SamplePrompts.Cacheable);

        Assert.Equal("Thirty days.", again.Answer());
        Assert.Single(model.Log.Entries);
    }

    [Fact]
    public async Task Another_input_another_version_and_a_prompt_that_forbids_it_are_asked_anew()
    {
        await using var model = await ModelRig.StartAsync(Enumerable.Range(1, 5).Select(number => ModelAnswer.Text($"Answer {number}.")));
        await model.SayAsync("How many days?", prompt: SamplePrompts.Cacheable);

        Assert.Equal("Answer 2.", (await model.SayAsync("How many hours?", prompt: SamplePrompts.Cacheable)).Answer());
        var next = SamplePrompts.Cacheable.Replace("version: 1", "version: 2", StringComparison.Ordinal);
        Assert.Equal("Answer 3.", (await model.SayAsync("How many days?", prompt: next)).Answer());
        Assert.Equal("Answer 4.", (await model.SayAsync("How many days?")).Answer());
        Assert.Equal("Answer 5.", (await model.SayAsync("How many days?")).Answer());
    }

    [Fact]
    public async Task An_answer_nobody_could_use_is_not_kept()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Text(new string('a', 201)), ModelAnswer.Text("Short."));

        Assert.Equal(UnavailableReason.Unusable, (await model.SayAsync("How many?", prompt: SamplePrompts.Cacheable)).Reason());
        Assert.Equal("Short.", (await model.SayAsync("How many?", prompt: SamplePrompts.Cacheable)).Answer());
    }

    [Fact]
    public void The_longest_unasked_goes_when_it_is_full()
    {
        var cache = Cache(new SteppedClock(), entries: 2);
        cache.Put("a", "1");
        cache.Put("b", "2");
        cache.Find("a");
        cache.Put("c", "3");

        Assert.Equal("1", cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.Equal("3", cache.Find("c"));
    }

    [Fact]
    public void An_answer_is_kept_so_long_and_no_longer()
    {
        var clock = new SteppedClock();
        var cache = Cache(clock, entries: 2);
        cache.Put("a", "1");

        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("1", cache.Find("a"));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(cache.Find("a"));
    }

    [Fact]
    public void Without_room_nothing_is_kept()
    {
        var cache = Cache(new SteppedClock(), entries: 0);
        cache.Put("a", "1");

        Assert.Null(cache.Find("a"));
    }

    private static AnswerCache Cache(TimeProvider clock, int entries) =>
        new(Options.Create(new LanguageModelOptions { CacheEntries = entries, CacheMinutes = 60 }), clock);
}
