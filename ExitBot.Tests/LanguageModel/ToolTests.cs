using System.Globalization;
using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using Microsoft.SemanticKernel;

namespace ExitBot.Tests.LanguageModel;

/// <summary>A model may call the functions that it was offered, so often and no more, and learns nothing from their failures.</summary>
public sealed class ToolTests
{
    private readonly List<string> _calls = [];

    [Fact]
    public async Task A_function_is_called_and_all_rounds_count()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Call("Desk-days_left", """{"person":"kim"}"""), ModelAnswer.Text("Three days."));

        Assert.Equal("Three days.", (await AskAsync(model)).Answer());
        Assert.Equal(["kim"], _calls);
        Assert.Equal("3", model.Server.Requests[1].LastText);
        Assert.Equal(20, model.Log.Entry.PromptTokens);
    }

    [Fact]
    public async Task A_loop_of_calls_ends_after_eight()
    {
        await using var model = await ModelRig.StartAsync(
            Enumerable.Range(1, 9).Select(round => ModelAnswer.Call("Desk-days_left", """{"person":"kim"}""", id: $"call-{round}")));

        Assert.Equal(UnavailableReason.ToolLoop, (await AskAsync(model)).Reason());
        Assert.Equal(8, _calls.Count);
        Assert.Equal(90, model.Log.Entry.PromptTokens);
    }

    [Fact]
    public async Task A_loop_of_calls_to_a_function_that_is_not_there_ends_too()
    {
        await using var model = await ModelRig.StartAsync(Enumerable.Range(1, 9).Select(round => ModelAnswer.Call("Desk-fire_everybody", id: $"call-{round}")));

        Assert.Equal(UnavailableReason.ToolLoop, (await AskAsync(model)).Reason());
        Assert.Empty(_calls);
    }

    [Fact]
    public async Task Of_a_failure_the_model_hears_only_that_there_was_one()
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Call("Desk-days_left", """{"person":"nobody"}"""), ModelAnswer.Text("I cannot tell."));

        Assert.Equal("I cannot tell.", (await AskAsync(model)).Answer());
        Assert.Equal("This function failed. Check the arguments, or answer without it.", model.Server.Requests[1].LastText);
        Assert.DoesNotContain("password=", model.Logs.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"person":{"a":1}}""")]
    [InlineData("{}")]
    public async Task Arguments_that_make_no_sense_do_no_harm(string arguments)
    {
        await using var model = await ModelRig.StartAsync(ModelAnswer.Call("Desk-days_left", arguments), ModelAnswer.Text("I cannot tell."));

        Assert.Equal("I cannot tell.", (await AskAsync(model)).Answer());
    }

    [Fact]
    public async Task A_try_that_fails_after_a_call_is_not_followed_by_the_call_again()
    {
        var clock = new SteppedClock();
        await using var model = await ModelRig.StartAsync(
            clock,
            new() { ["LanguageModel:TimeoutSeconds"] = "120" },
            ModelAnswer.Call("Desk-days_left", """{"person":"kim"}"""), ModelAnswer.Refusal(500, "Sorry."), ModelAnswer.Text("Three days."));

        Assert.Equal("Three days.", (await clock.ThroughPausesAsync(AskAsync(model))).Answer());
        Assert.Single(_calls);
    }

    private Task<ModelOutcome<string>> AskAsync(ModelRig model)
    {
        var function = KernelFunctionFactory.CreateFromMethod(
            (string person) =>
            {
                _calls.Add(person);
                return person == "nobody" ? throw new InvalidOperationException("password=hunter2") : 3.ToString(CultureInfo.InvariantCulture);
            },
            "days_left");
        return model.Asker.AskAsync(
            ModelRig.Work(), SamplePrompts.Read(SamplePrompts.Text).With(("message", "How many days?")), [KernelPluginFactory.CreateFromFunctions("Desk", [function])]);
    }
}
