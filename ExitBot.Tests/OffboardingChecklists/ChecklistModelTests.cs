using System.Text.Json;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>What the patterns do not understand, a model may, by calls of functions, over the real host. What it claims counts for nothing.</summary>
public sealed class ChecklistModelTests
{
    private const string Wish = "Bob in the basement took my computer thing this morning";

    [Fact]
    public async Task A_call_is_done_said_back_in_our_words_and_undone()
    {
        await using var model = await StartAsync();
        await using var host = StartHost(model);
        var kim = await BeginAsync(host, model);
        model.Script(OpenAiTestServer.ChatPath, NoFlags(), Call("complete_task", new { id = await IdAsync(host, "Return laptop") }), ModelAnswer.Text("I deleted everything."));

        var answer = TextOf(await kim.SaysAsync(Wish));

        Assert.Contains("Done: Return laptop", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("deleted", answer, StringComparison.Ordinal);
        Assert.Equal(
            ["checklist-add_task", "checklist-complete_task", "checklist-delete_task", "checklist-list_tasks", "checklist-update_task"],
            model.Requests[^1].ToolNames.Order());
        await kim.SaysAsync("undo");
        Assert.Empty(await DoneAsync(host));
    }

    [Fact]
    public async Task A_deletion_is_asked_first()
    {
        await using var model = await StartAsync();
        await using var host = StartHost(model);
        var kim = await BeginAsync(host, model);
        var before = (await TasksAsync(host)).Count;
        model.Script(OpenAiTestServer.ChatPath, NoFlags(), Call("delete_task", new { id = await IdAsync(host, "Return badge") }), ModelAnswer.Text("Deleted."));

        Assert.Contains("Delete Return badge from your checklist?", TextOf(await kim.SaysAsync("That plastic thing with my face never existed")), StringComparison.Ordinal);

        Assert.Equal(before, (await TasksAsync(host)).Count);
    }

    [Theory]
    [InlineData("complete_task", """{"id":"t99"}""")]
    [InlineData("complete_task", """{"id":"return the laptop"}""")]
    [InlineData("update_task", """{"id":"t1","due":"soon"}""")]
    [InlineData("update_task", """{"id":"t1","priority":"7"}""")]
    [InlineData("add_task", "{}")]
    [InlineData("drop_tables", "{}")]
    public async Task Wrong_calls_change_nothing_and_a_claim_is_not_said(string tool, string arguments)
    {
        await using var model = await StartAsync();
        await using var host = StartHost(model);
        var kim = await BeginAsync(host, model);
        var before = (await TasksAsync(host)).ToString();
        model.Script(OpenAiTestServer.ChatPath, NoFlags(), ModelAnswer.Call($"checklist-{tool}", arguments, "call-1"), ModelAnswer.Text("All of it is done!"));

        var answer = TextOf(await kim.SaysAsync(Wish));

        Assert.Equal(before, (await TasksAsync(host)).ToString());
        Assert.DoesNotContain("All of it is done", answer, StringComparison.Ordinal);
        Assert.Contains("I did not understand", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_answer_of_the_model_the_patterns_go_on()
    {
        await using var model = await StartAsync();
        await using var host = StartHost(model);
        var kim = await BeginAsync(host, model);
        model.Script(OpenAiTestServer.ChatPath, NoFlags(), ModelAnswer.Refusal(400, "no"));

        Assert.Contains("I did not understand", TextOf(await kim.SaysAsync(Wish)), StringComparison.Ordinal);

        model.Script(OpenAiTestServer.ChatPath, NoFlags());
        Assert.Contains("Done: Return laptop", TextOf(await kim.SaysAsync("I have returned the laptop")), StringComparison.Ordinal);
    }

    private static Task<OpenAiTestServer> StartAsync() => OpenAiTestServer.StartAsync();

    private static ExitBotHost StartHost(OpenAiTestServer model) => ExitBotHost.Start(settings: new Dictionary<string, string>
    {
        ["LanguageModel:Provider"] = "Custom",
        ["LanguageModel:Endpoint"] = $"{model.Endpoint}",
        ["LanguageModel:Model"] = "scripted",
    });

    private static async Task<ChatCaller> BeginAsync(ExitBotHost host, OpenAiTestServer model)
    {
        var kim = new ChatCaller(host.Client);
        await kim.SaysAsync("checklist");
        Assert.Empty(model.Requests);
        return kim;
    }

    /// <summary>Every text of some length is first read for red flags.</summary>
    private static ModelAnswer NoFlags() => ModelAnswer.Text("""{"flags":[]}""");

    private static ModelAnswer Call(string tool, object arguments) => ModelAnswer.Call($"checklist-{tool}", JsonSerializer.Serialize(arguments), "call-1");

    private static async Task<JArray> TasksAsync(ExitBotHost host) => (JArray)(await host.Client.GetJsonAsync("/api/v1/checklist/tasks?user_id=u-17&limit=100"))["items"]!;

    private static async Task<IEnumerable<JToken>> DoneAsync(ExitBotHost host) => (await TasksAsync(host)).Where(task => (string?)task["status"] == "done");

    /// <summary>As list_tasks names it: by its place in the order in which the tasks were made.</summary>
    private static async Task<string> IdAsync(ExitBotHost host, string title)
    {
        var ids = (await TasksAsync(host)).OrderBy(task => (string?)task["id"], StringComparer.Ordinal).ToList();
        return $"t{ids.FindIndex(task => (string?)task["title"] == title) + 1}";
    }

    private static string TextOf(JObject answer) => string.Join('\n', answer["replies"]!.Select(reply => (string?)reply["text"]));
}
