using System.Text.Json;
using ExitBot.Tests.Fakes;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using ChatMessageContent = Microsoft.SemanticKernel.ChatMessageContent;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class ChatRequestTests
{
    [Fact]
    public async Task Settings_are_sent_under_the_names_of_the_api()
    {
        var request = await SentAsync(new OpenAIPromptExecutionSettings
        {
            Temperature = 0.5,
            TopP = 0.25,
            MaxTokens = 300,
            Seed = 42,
            User = "u1",
            StopSequences = ["END"],
            PresencePenalty = 0.5,
            FrequencyPenalty = 0.25,
            ReasoningEffort = "low",
            Store = false,
        });

        Assert.Equal(OpenAiTestServer.ChatPath, request.Path);
        Assert.Equal("Bearer key", request.Headers["Authorization"]);
        Assert.Equal(
            """{"model":"scripted","temperature":0.5,"top_p":0.25,"max_completion_tokens":300,"seed":42,"user":"u1","stop":["END"]}""",
            Only(request, "model", "temperature", "top_p", "max_completion_tokens", "seed", "user", "stop"));
        Assert.Equal(
            """{"presence_penalty":0.5,"frequency_penalty":0.25,"reasoning_effort":"low","store":false}""",
            Only(request, "presence_penalty", "frequency_penalty", "reasoning_effort", "store"));
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent()
    {
        var request = await SentAsync(settings: null);

        Assert.Equal(["messages", "model"], request.Body.AsObject().Select(member => member.Key).Order());
    }

    [Fact]
    public async Task Settings_of_no_service_are_read_by_name()
    {
        var request = await SentAsync(new PromptExecutionSettings { ExtensionData = new Dictionary<string, object> { ["temperature"] = "0.5", ["max_tokens"] = 7 } });

        Assert.Equal("""{"temperature":0.5,"max_completion_tokens":7}""", Only(request, "temperature", "max_completion_tokens"));
    }

    [Fact]
    public async Task Every_role_is_sent_as_it_is()
    {
        var call = new FunctionCallContent("Find", "Desk", "c1", new KernelArguments { ["what"] = "keys" });
        ChatHistory history = new("Be brief.");
        history.AddDeveloperMessage("Be kind.");
        history.AddUserMessage("Where?");
        history.Add(new ChatMessageContent(AuthorRole.Assistant, [call]));
        history.Add(new FunctionResultContent(call, new { Place = "Schülertür" }).ToChatMessage());
        history.AddAssistantMessage("There.");

        var request = await SentAsync(settings: null, history);

        Assert.Equal(["system", "developer", "user", "assistant", "tool", "assistant"], request.Messages.Select(message => (string?)message["role"]));
        var asked = request.Messages[3]["tool_calls"]![0]!["function"]!;
        Assert.Equal(("Desk-Find", """{"what":"keys"}"""), ((string?)asked["name"], (string?)asked["arguments"]));
        Assert.Equal("""{"Place":"Schülertür"}""", (string?)request.Messages[4]["content"]);
    }

    [Fact]
    public async Task A_record_as_the_format_is_a_strict_schema()
    {
        var request = await SentAsync(new OpenAIPromptExecutionSettings { ResponseFormat = typeof(Reading) });

        Assert.Equal(
            """
            {"type":"json_schema","json_schema":{"name":"Reading","schema":{"type":"object","properties":{"Score":{"type":["integer","null"]},"Themes":{"type":"array","items":{"type":"string"}}},"required":["Score","Themes"],"additionalProperties":false},"strict":true}}
            """.Trim(),
            request.Body["response_format"]!.ToJsonString());
    }

    public static TheoryData<object, string> Formats() => new()
    {
        { "json_object", """{"type":"json_object"}""" },
        { "text", """{"type":"text"}""" },
        { ChatResponseFormat.CreateJsonObjectFormat(), """{"type":"json_object"}""" },
        { JsonElement.Parse("""{"type":"object"}"""), """{"type":"json_schema","json_schema":{"name":"JsonSchema","schema":{"type":"object"}}}""" },
        {
            JsonElement.Parse("""{"type":"json_schema","json_schema":{"name":"N","strict":true,"schema":{"type":"object"}}}"""),
            """{"type":"json_schema","json_schema":{"name":"N","schema":{"type":"object"},"strict":true}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_format_may_be_a_word_a_schema_or_openais_own(object format, string sent) =>
        Assert.Equal(sent, (await SentAsync(new OpenAIPromptExecutionSettings { ResponseFormat = format })).Body["response_format"]!.ToJsonString());

    [Fact]
    public async Task The_answer_says_what_it_cost_and_why_it_ended()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text("Cut sh", finishReason: "length", promptTokens: 30, completionTokens: 12));

        var answer = await ScriptedKernel.Create(server).AskAsync();

        var usage = Assert.IsType<ChatTokenUsage>(answer.Metadata!["Usage"]);
        Assert.Equal((30, 12, 42), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount));
        Assert.Equal(("Length", "chatcmpl-1", "scripted"), (answer.Metadata["FinishReason"], answer.Metadata["Id"], answer.ModelId));
        Assert.IsType<ChatCompletion>(answer.InnerContent);
    }

    [Fact]
    public async Task Asking_for_less_than_one_token_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => SentAsync(new OpenAIPromptExecutionSettings { MaxTokens = 0 }));

    private static async Task<ModelRequest> SentAsync(PromptExecutionSettings? settings, ChatHistory? history = null)
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text("Fine."));
        await ScriptedKernel.Create(server).AskAsync(history, settings);
        return server.Request;
    }

    /// <summary>These members of the body, in this order.</summary>
    private static string Only(ModelRequest request, params IEnumerable<string> names) =>
        JsonSerializer.Serialize(names.ToDictionary(name => name, name => request.Body[name]));

    private sealed record Reading(int? Score, string[] Themes);
}
