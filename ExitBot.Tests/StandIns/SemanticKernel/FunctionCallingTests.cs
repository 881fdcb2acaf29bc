using ExitBot.Tests.Fakes;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using static ExitBot.Tests.StandIns.SemanticKernel.ScriptedKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class FunctionCallingTests
{
    [Fact]
    public async Task The_model_gets_the_result_of_the_call_it_asked_for_and_answers_with_it()
    {
        await using var server = await OpenAiTestServer.StartAsync(
            ModelAnswer.Call("Desk-DaysLeft", """{"person":"p1"}"""),
            ModelAnswer.Text("12 days."));
        var kernel = Create(server, Function("DaysLeft", (string person) => $"{person}: 12"));
        var history = Question();

        var answer = await kernel.AskAsync(history, Calling());

        Assert.Equal("12 days.", answer.Content);
        var told = server.Requests[1].Messages;
        Assert.Equal(["user", "assistant", "tool"], told.Select(message => (string?)message["role"]));
        Assert.Equal("Desk-DaysLeft", (string?)told[1]["tool_calls"]![0]!["function"]!["name"]);
        Assert.Equal("call-1", (string?)told[2]["tool_call_id"]);
        Assert.Equal("p1: 12", server.Requests[1].LastText);
        Assert.Equal([AuthorRole.User, AuthorRole.Assistant, AuthorRole.Tool], history.Select(message => message.Role));
    }

    [Fact]
    public async Task Parallel_calls_of_one_answer_each_get_their_result_in_order()
    {
        await using var server = await OpenAiTestServer.StartAsync(
            ModelAnswer.Calls(new ModelCall("Desk-One", Id: "a"), new ModelCall("Desk-Two", Id: "b")),
            ModelAnswer.Text("Both."));
        var kernel = Create(server, Function("One", () => 1), Function("Two", () => 2));

        await kernel.AskAsync(settings: Calling());

        var results = server.Requests[1].Messages.Where(message => (string?)message["role"] == "tool");
        Assert.Equal([("a", "1"), ("b", "2")], results.Select(result => ((string?)result["tool_call_id"], (string?)result["content"])));
    }

    [Fact]
    public async Task Concurrent_calls_run_at_the_same_time_only_when_that_is_allowed()
    {
        await using var server = await OpenAiTestServer.StartAsync(
            ModelAnswer.Calls(new ModelCall("Desk-Wait", Id: "a"), new ModelCall("Desk-Release", Id: "b")),
            ModelAnswer.Text("Done."));
        var released = new TaskCompletionSource();
        var kernel = Create(server, Function("Wait", () => released.Task), Function("Release", released.SetResult));

        var answer = await kernel.AskAsync(settings: Calling(new() { AllowConcurrentInvocation = true })).Within("both calls");

        Assert.Equal("Done.", answer.Content);
    }

    [Theory]
    [InlineData("Desk-Nothing", "{}", "Error: Function call request for a function that wasn't defined. Correct yourself.")]
    [InlineData("Desk-DaysLeft", "{not json", "Error: Function call processing failed. Correct yourself. Error: Function call arguments were invalid JSON.")]
    [InlineData("Desk-DaysLeft", """{"year":"soon"}""", "Error: Exception while invoking function. soon is not a valid value for Int32.")]
    [InlineData("Desk-DaysLeft", "{}", "Error: Exception while invoking function. Missing argument for function parameter 'year'")]
    public async Task A_call_that_cannot_be_made_is_explained_to_the_model(string function, string arguments, string explanation)
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call(function, arguments), ModelAnswer.Text("Sorry."));
        var kernel = Create(server, Function("DaysLeft", (int year) => year));

        var answer = await kernel.AskAsync(settings: Calling());

        Assert.Equal("Sorry.", answer.Content);
        Assert.StartsWith(explanation, server.Requests[1].LastText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_function_that_throws_is_reported_to_the_model_and_not_to_the_caller()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call("Desk-Fail"), ModelAnswer.Text("It is down."));
        var kernel = Create(server, Function("Fail", () => { throw new InvalidOperationException("No database."); }));

        var answer = await kernel.AskAsync(settings: Calling());

        Assert.Equal("It is down.", answer.Content);
        Assert.Equal("Error: Exception while invoking function. No database.", server.Requests[1].LastText);
    }

    [Fact]
    public async Task A_model_that_never_stops_calling_is_stopped_after_128_rounds()
    {
        await using var server = await OpenAiTestServer.StartAsync(Enumerable.Repeat(ModelAnswer.Call("Desk-Again"), 129));
        var calls = 0;
        var kernel = Create(server, Function("Again", () => ++calls));

        var answer = await kernel.AskAsync(settings: Calling());

        Assert.Equal(128, calls);
        Assert.Equal(129, server.Requests.Count);
        Assert.Single(FunctionCallContent.GetFunctionCalls(answer));
    }

    [Fact]
    public async Task Without_automatic_calls_the_caller_gets_what_the_model_asked_for()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call("Desk-DaysLeft", """{"year":2026}"""));
        var kernel = Create(server, Function("DaysLeft", (int year) => year + 1));
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(autoInvoke: false) };

        var answer = await kernel.AskAsync(settings: settings);
        var call = FunctionCallContent.GetFunctionCalls(answer).Single();
        var result = await call.InvokeAsync(kernel);

        Assert.Equal(("Desk", "DaysLeft", "call-1"), (call.PluginName, call.FunctionName, call.Id));
        Assert.Equal(2027, result.Result);
    }

    [Fact]
    public async Task A_required_call_is_required_once_and_then_nothing_is_offered()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call("Desk-One"), ModelAnswer.Text("One."));
        var kernel = Create(server, Function("One", () => 1));

        await kernel.AskAsync(settings: new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Required() });

        Assert.Equal("required", (string?)server.Requests[0].Body["tool_choice"]);
        Assert.Equal(["NonInvocableTool"], server.Requests[1].ToolNames);
        Assert.Equal("none", (string?)server.Requests[1].Body["tool_choice"]);
    }

    [Fact]
    public async Task Only_the_chosen_functions_are_offered_and_can_be_called()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Call("Desk-Two"), ModelAnswer.Text("No."));
        var called = false;
        var kernel = Create(server, Function("One", () => 1), Function("Two", () => called = true));
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto([kernel.Plugins["Desk"]["One"]]) };

        await kernel.AskAsync(settings: settings);

        Assert.Equal(["Desk-One"], server.Requests[0].ToolNames);
        Assert.False(called);
        Assert.StartsWith("Error: Function call request for a function that wasn't defined.", server.Requests[1].LastText, StringComparison.Ordinal);
    }
}
