using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using TextContent = Microsoft.SemanticKernel.TextContent;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class FunctionResultTests
{
    private readonly Kernel _kernel = new();

    public static TheoryData<Delegate> WaysToReturnSeven() =>
    [
        () => 7,
        () => Task.FromResult(7),
        () => new ValueTask<int>(7),
        () => (int?)7,
        () => Task.FromResult<int?>(7),
        async () =>
        {
            await Task.Yield();
            return 7;
        },
    ];

    [Theory]
    [MemberData(nameof(WaysToReturnSeven))]
    public async Task A_value_is_the_same_however_it_is_returned(Delegate method)
    {
        var function = KernelFunctionFactory.CreateFromMethod(method);

        var result = await function.InvokeAsync(_kernel);

        Assert.Equal(7, result.GetValue<int>());
        Assert.Equal("7", result.ToString());
        Assert.Equal(typeof(int), function.Metadata.ReturnParameter.ParameterType);
    }

    public static TheoryData<Delegate> WaysToReturnNothing() => [() => { }, () => Task.CompletedTask, () => ValueTask.CompletedTask];

    [Theory]
    [MemberData(nameof(WaysToReturnNothing))]
    public async Task Nothing_is_an_empty_result(Delegate method)
    {
        var function = KernelFunctionFactory.CreateFromMethod(method);

        var result = await function.InvokeAsync(_kernel);

        Assert.Null(result.GetValue<object>());
        Assert.Empty(result.ToString());
        Assert.Equal(typeof(void), function.Metadata.ReturnParameter.ParameterType);
    }

    [Fact]
    public async Task A_function_result_is_handed_on()
    {
        var inner = new FunctionResult(KernelFunctionFactory.CreateFromMethod(() => { }), "inner");

        Assert.Same(inner, await KernelFunctionFactory.CreateFromMethod(() => Task.FromResult(inner)).InvokeAsync(_kernel));
    }

    [Fact]
    public void A_result_of_another_type_is_refused()
    {
        var result = new FunctionResult(KernelFunctionFactory.CreateFromMethod(() => { }), 42);

        Assert.Throws<InvalidCastException>(result.GetValue<string>);
    }

    [Fact]
    public void Content_can_be_had_as_its_text()
    {
        var result = new FunctionResult(KernelFunctionFactory.CreateFromMethod(() => { }), new TextContent("said"));

        Assert.Equal("said", result.GetValue<string>());
    }

    [Fact]
    public async Task Exceptions_come_out_as_they_are()
    {
        var thrown = new FormatException("Wrong.");

        Assert.Same(thrown, await Record.ExceptionAsync(() => KernelFunctionFactory.CreateFromMethod(() => { throw thrown; }).InvokeAsync(_kernel)));
    }

    [Fact]
    public async Task A_cancelled_function_says_which_it_was()
    {
        var cancelled = await Assert.ThrowsAsync<KernelFunctionCanceledException>(() =>
            KernelFunctionFactory.CreateFromMethod(() => "never", "Slow").InvokeAsync(_kernel, cancellationToken: new CancellationToken(canceled: true)));

        Assert.Equal("Slow", cancelled.Function.Name);
    }

    [Fact]
    public async Task A_function_serves_microsoft_extensions_ai_and_one_of_those_serves_a_kernel()
    {
        var plugin = KernelPluginFactory.CreateFromFunctions("Desk", [KernelFunctionFactory.CreateFromMethod((int days) => days + 1, "Later")]);

        AIFunction function = plugin["Later"];
        var result = Assert.IsType<JsonElement>(await function.InvokeAsync(new() { ["days"] = 1 }));
        var back = KernelFunctionFactory.CreateFromMethod((int days) => days + 1, "Later");

        Assert.Equal("Desk_Later", function.Name);
        Assert.Equal(2, result.GetInt32());
        Assert.Equal("""{"type":"object","properties":{"days":{"type":"integer"}},"required":["days"]}""", function.JsonSchema.GetRawText());
        Assert.Same(back, back.AsKernelFunction());
    }

    [Fact]
    public async Task A_function_bound_to_a_kernel_runs_in_that_one()
    {
        Kernel? used = null;
        var function = KernelFunctionFactory.CreateFromMethod((Kernel kernel) => { used = kernel; }).AsAIFunction(_kernel);

        await function.InvokeAsync();

        Assert.Same(_kernel, used);
    }

    [Fact]
    public async Task A_function_of_microsoft_extensions_ai_is_offered_with_its_own_schema()
    {
        var foreign = new Shouting().AsKernelFunction();

        var result = await foreign.InvokeAsync(_kernel, new() { ["text"] = "quiet" });

        Assert.Equal("QUIET", result.ToString());
        var parameter = Assert.Single(foreign.Metadata.Parameters);
        Assert.Equal(("text", "What to shout.", true), (parameter.Name, parameter.Description, parameter.IsRequired));
    }

    private sealed class Shouting : AIFunction
    {
        public override string Name => "Shout";

        public override JsonElement JsonSchema { get; } = JsonElement.Parse(
            """{"type":"object","properties":{"text":{"type":"string","description":"What to shout."}},"required":["text"]}""");

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
            new(arguments["text"]!.ToString()!.ToUpperInvariant());
    }
}
