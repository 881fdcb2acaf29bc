using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;
using OpenAI;
using static ExitBot.Tests.StandIns.SemanticKernel.ScriptedKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class KernelTests
{
    [Fact]
    public void Models_are_told_apart_by_their_service_ids()
    {
        var kernel = Kernel.CreateBuilder()
            .AddOpenAIChatCompletion("main", "key", serviceId: "first")
            .AddOpenAIChatCompletion("other", new Uri("http://localhost:1/v1"), apiKey: null, serviceId: "second")
            .AddOpenAIChatCompletion("third", new OpenAIClient("key"), serviceId: "third")
            .Build();

        Assert.Equal("main", kernel.GetRequiredService<IChatCompletionService>("first").GetModelId());
        Assert.Equal("http://localhost:1/v1", kernel.GetRequiredService<IChatCompletionService>("second").GetEndpoint());
        Assert.Equal("third", kernel.GetRequiredService<IChatCompletionService>().GetModelId());
        Assert.Equal(3, kernel.GetAllServices<IChatCompletionService>().Count());
    }

    [Fact]
    public void A_service_that_is_not_there_is_named()
    {
        var without = Assert.Throws<KernelException>(() => new Kernel().GetRequiredService<IChatCompletionService>());
        var withKey = Assert.Throws<KernelException>(() => Kernel.CreateBuilder().Build().GetRequiredService<IChatCompletionService>("first"));

        Assert.Equal($"Service of type '{typeof(IChatCompletionService)}' not registered.", without.Message);
        Assert.Contains("key 'first' not registered", withKey.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_public_service_needs_a_key()
    {
        Assert.ThrowsAny<ArgumentException>(() => Kernel.CreateBuilder().AddOpenAIChatCompletion("main", apiKey: " "));
        Assert.ThrowsAny<ArgumentException>(() => Kernel.CreateBuilder().AddOpenAIChatCompletion(" ", apiKey: "key"));
    }

    [Fact]
    public void A_built_kernel_has_the_plugins_of_its_builder()
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Plugins.AddFromType<Clock>("FromType")
            .AddFromObject(new Clock(TimeProvider.System), "FromObject")
            .AddFromFunctions("FromFunctions", [Function("One", () => 1)]);

        Assert.Equal(["FromType", "FromObject", "FromFunctions"], builder.Build().Plugins.Select(plugin => plugin.Name));
    }

    [Fact]
    public void A_kernel_in_the_applications_services_comes_from_them_and_not_from_build()
    {
        var services = new ServiceCollection();
        var builder = services.AddKernel();
        builder.Plugins.AddFromFunctions("Desk", [Function("One", () => 1)]);
        var provider = services.BuildServiceProvider();

        Assert.Single(provider.GetRequiredService<Kernel>().Plugins);
        Assert.NotSame(provider.GetRequiredService<Kernel>(), provider.GetRequiredService<Kernel>());
        Assert.Throws<InvalidOperationException>(() => builder.Build());
    }

    [Fact]
    public void A_clone_can_be_changed_on_its_own()
    {
        var kernel = new Kernel();
        kernel.Plugins.AddFromFunctions("Desk", [Function("One", () => 1)]);
        kernel.Data["shared"] = 1;

        var clone = kernel.Clone();
        clone.Plugins.AddFromFunctions("More", [Function("Two", () => 2)]);
        clone.Data["own"] = 2;

        Assert.Single(kernel.Plugins);
        Assert.Equal(["Desk", "More"], clone.Plugins.Select(plugin => plugin.Name));
        Assert.Equal(["shared"], kernel.Data.Keys);
        Assert.Equal(1, clone.Data["shared"]);
    }

    [Fact]
    public async Task A_function_is_invoked_by_its_names()
    {
        var kernel = new Kernel();
        kernel.ImportPluginFromFunctions("Desk", [Function("Twice", (int n) => n * 2)]);

        Assert.Equal(8, await kernel.InvokeAsync<int>("desk", "twice", new() { ["N"] = "4" }));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => kernel.InvokeAsync("desk", "thrice"));
    }

    private sealed class Clock(TimeProvider time)
    {
        [KernelFunction]
        public DateTimeOffset Now() => time.GetUtcNow();
    }
}
