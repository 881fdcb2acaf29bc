using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using static ExitBot.Tests.StandIns.SemanticKernel.ScriptedKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class FunctionFilterTests
{
    [Fact]
    public async Task Filters_stand_around_a_function_in_the_order_they_were_added()
    {
        List<string> order = [];
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton<IFunctionInvocationFilter>(new Around(order, "registered"));
        var kernel = builder.Build();
        kernel.FunctionInvocationFilters.Add(new Around(order, "added"));

        await kernel.InvokeAsync(Function("Work", () => order.Add("work")));

        Assert.Equal(["registered before", "added before", "work", "added after", "registered after"], order);
    }

    [Fact]
    public async Task A_filter_can_change_arguments_and_result_or_skip_the_function()
    {
        var kernel = new Kernel();
        kernel.FunctionInvocationFilters.Add(new Acting(async (context, next) =>
        {
            if (context.Function.Name == "Skipped")
            {
                context.Result = new FunctionResult(context.Result, "instead");
                return;
            }

            context.Arguments["text"] = "changed";
            await next(context);
            context.Result = new FunctionResult(context.Result, $"<{context.Result.GetValue<string>()}>");
        }));

        var changed = await kernel.InvokeAsync<string>(Function("Echo", (string text) => text), new() { ["text"] = "given" });
        var skipped = await kernel.InvokeAsync<string>(Function("Skipped", string () => throw new InvalidOperationException("It ran.")));

        Assert.Equal(("<changed>", "instead"), (changed, skipped));
    }

    [Fact]
    public async Task A_filter_of_automatic_calls_sees_which_call_of_which_round_it_is()
    {
        await using var server = await OpenAiTestServer.StartAsync(
            ModelAnswer.Calls(new ModelCall("Desk-One", Id: "a"), new ModelCall("Desk-One", Id: "b")),
            ModelAnswer.Call("Desk-One", id: "c"),
            ModelAnswer.Text("Done."));
        var kernel = Create(server, Function("One", () => 1));
        List<(int Round, int Call, int Of, string? Id)> seen = [];
        kernel.AutoFunctionInvocationFilters.Add(new ActingOnCalls(async (context, next) =>
        {
            seen.Add((context.RequestSequenceIndex, context.FunctionSequenceIndex, context.FunctionCount, context.ToolCallId));
            await next(context);
        }));

        await kernel.AskAsync(settings: Calling());

        Assert.Equal([(0, 0, 2, "a"), (0, 1, 2, "b"), (1, 0, 1, "c")], seen);
    }

    [Fact]
    public async Task A_filter_that_terminates_makes_its_result_the_answer_and_leaves_out_what_follows()
    {
        await using var server = await OpenAiTestServer.StartAsync(
            ModelAnswer.Calls(new ModelCall("Desk-One", Id: "a"), new ModelCall("Desk-Two", Id: "b")));
        var second = false;
        var kernel = Create(server, Function("One", () => "enough"), Function("Two", () => second = true));
        kernel.AutoFunctionInvocationFilters.Add(new ActingOnCalls(async (context, next) =>
        {
            await next(context);
            context.Terminate = true;
        }));

        var answer = await kernel.AskAsync(settings: Calling());

        Assert.Equal("enough", answer.Content);
        Assert.False(second);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Terminating_before_the_call_means_that_it_is_not_made()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call("Desk-One"));
        var called = false;
        var kernel = Create(server, Function("One", () => called = true));
        kernel.AutoFunctionInvocationFilters.Add(new ActingOnCalls(async (context, next) =>
        {
            context.Terminate = true;
            await next(context);
        }));

        await kernel.AskAsync(settings: Calling());

        Assert.False(called);
    }

    [Fact]
    public async Task A_filter_can_replace_a_failure_by_a_result_for_the_model()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call("Desk-Fail"), ModelAnswer.Text("Later, then."));
        var kernel = Create(server, Function("Fail", () => { throw new InvalidOperationException("Secret."); }));
        kernel.AutoFunctionInvocationFilters.Add(new ActingOnCalls(async (context, next) =>
        {
            try
            {
                await next(context);
            }
            catch (InvalidOperationException)
            {
                context.Result = new FunctionResult(context.Result, "Not available.");
            }
        }));

        await kernel.AskAsync(settings: Calling());

        Assert.Equal("Not available.", server.Requests[1].LastText);
    }

    private sealed class Around(List<string> order, string name) : IFunctionInvocationFilter
    {
        public async Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next)
        {
            order.Add($"{name} before");
            await next(context);
            order.Add($"{name} after");
        }
    }

    private sealed class Acting(Func<FunctionInvocationContext, Func<FunctionInvocationContext, Task>, Task> act) : IFunctionInvocationFilter
    {
        public Task OnFunctionInvocationAsync(FunctionInvocationContext context, Func<FunctionInvocationContext, Task> next) => act(context, next);
    }

    private sealed class ActingOnCalls(Func<AutoFunctionInvocationContext, Func<AutoFunctionInvocationContext, Task>, Task> act) : IAutoFunctionInvocationFilter
    {
        public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next) => act(context, next);
    }
}
