using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using static ExitBot.Tests.StandIns.SemanticKernel.ScriptedKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class ExecutionSettingsTests
{
    [Fact]
    public void Settings_are_read_from_json_of_any_connector()
    {
        var general = JsonSerializer.Deserialize<PromptExecutionSettings>(
            """{"model_id":"m","max_tokens":"128","stop_sequences":["END"],"token_selection_biases":{"1":"2"},"else":1}""");

        var settings = OpenAIPromptExecutionSettings.FromExecutionSettings(general);

        Assert.Equal(("m", 128), (settings.ModelId, settings.MaxTokens));
        Assert.Equal(["END"], settings.StopSequences!);
        Assert.Equal(2, settings.TokenSelectionBiases![1]);
        Assert.True(settings.ExtensionData!.ContainsKey("else"));
    }

    [Fact]
    public void Own_settings_are_taken_as_they_are_and_none_are_the_defaults()
    {
        var own = new OpenAIPromptExecutionSettings();

        Assert.Same(own, OpenAIPromptExecutionSettings.FromExecutionSettings(own));
        Assert.Equal(128, OpenAIPromptExecutionSettings.FromExecutionSettings(null, 128).MaxTokens);
    }

    [Fact]
    public void Frozen_settings_refuse_every_change_and_a_clone_of_them_does_not()
    {
        var settings = new OpenAIPromptExecutionSettings { StopSequences = ["END"], ModelId = "m", Temperature = 1 };
        settings.Freeze();
        settings.Freeze();

        Assert.Throws<InvalidOperationException>(() => settings.Temperature = 0);
        Assert.Throws<InvalidOperationException>(() => settings.ModelId = "other");
        Assert.Throws<NotSupportedException>(() => settings.StopSequences!.Add("STOP"));
        var clone = (OpenAIPromptExecutionSettings)settings.Clone();
        clone.Temperature = 0;
        Assert.Equal((1, 0), (settings.Temperature, clone.Temperature));
    }

    [Fact]
    public void Functions_keep_their_meaning_when_settings_change_their_type()
    {
        var behavior = FunctionChoiceBehavior.Auto([Function("One", () => 1)], autoInvoke: false);

        var settings = OpenAIPromptExecutionSettings.FromExecutionSettings(new PromptExecutionSettings { FunctionChoiceBehavior = behavior });

        Assert.Same(behavior, settings.FunctionChoiceBehavior);
    }

    [Fact]
    public void Calling_automatically_needs_a_kernel_that_has_the_functions()
    {
        var context = new FunctionChoiceBehaviorConfigurationContext(new ChatHistory());
        var plugin = KernelPluginFactory.CreateFromFunctions("Desk", [Function("One", () => 1)]);

        var without = Assert.Throws<KernelException>(() => FunctionChoiceBehavior.Auto().GetConfiguration(context));
        var unknown = Assert.Throws<KernelException>(() => FunctionChoiceBehavior.Auto(plugin).GetConfiguration(new(new ChatHistory()) { Kernel = new Kernel() }));

        Assert.Equal("Auto-invocation is not supported when no kernel is provided.", without.Message);
        Assert.Equal("The specified function Desk.One is not available in the kernel.", unknown.Message);
        Assert.Single(FunctionChoiceBehavior.Auto(plugin, autoInvoke: false).GetConfiguration(context).Functions!);
    }

    [Fact]
    public void No_list_offers_everything_and_an_empty_one_nothing()
    {
        var kernel = new Kernel();
        kernel.Plugins.AddFromFunctions("Desk", [Function("One", () => 1), Function("Two", () => 2)]);
        var context = new FunctionChoiceBehaviorConfigurationContext(new ChatHistory()) { Kernel = kernel };

        Assert.Equal(2, FunctionChoiceBehavior.None().GetConfiguration(context).Functions!.Count);
        Assert.Null(FunctionChoiceBehavior.Auto([]).GetConfiguration(context).Functions);
    }

    [Fact]
    public void A_behavior_is_read_from_json()
    {
        var settings = JsonSerializer.Deserialize<PromptExecutionSettings>(
            """{"function_choice_behavior":{"type":"auto","functions":["Desk.One"],"options":{"allow_parallel_calls":false}}}""")!;

        var auto = Assert.IsType<AutoFunctionChoiceBehavior>(settings.FunctionChoiceBehavior);
        Assert.Equal(["Desk.One"], auto.Functions!);
        Assert.False(auto.Options!.AllowParallelCalls);
    }
}
