using System.Text;
using System.Text.Json;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class MessageTests
{
    [Fact]
    public void Content_is_the_first_text()
    {
        var message = new ChatMessageContent(AuthorRole.Assistant, [new FunctionCallContent("One"), new TextContent("first"), new TextContent("second")]);

        message.Content = "changed";

        Assert.Equal(["changed", "second"], message.Items.OfType<TextContent>().Select(text => text.Text));
    }

    [Fact]
    public void A_message_without_text_has_no_content_until_it_is_set()
    {
        var message = new ChatMessageContent(AuthorRole.User, content: null) { Encoding = Encoding.UTF32 };
        Assert.Empty(message.Items);
        Assert.Null(message.Content);

        message.Content = "now";

        Assert.Equal("now", Assert.IsType<TextContent>(Assert.Single(message.Items)).Text);
        Assert.Equal(Encoding.UTF32, message.Encoding);
    }

    [Fact]
    public void A_conversation_survives_json()
    {
        var call = new FunctionCallContent("Find", "Desk", "call-1", new KernelArguments { ["what"] = "keys" });
        ChatHistory history =
        [
            new ChatMessageContent(AuthorRole.System, "Be brief."),
            new ChatMessageContent(AuthorRole.User, "Where?") { AuthorName = "p1" },
            new ChatMessageContent(AuthorRole.Assistant, [call]),
            new FunctionResultContent(call, "in the drawer").ToChatMessage(),
        ];

        var read = JsonSerializer.Deserialize<ChatHistory>(JsonSerializer.Serialize(history))!;

        Assert.Equal(["system", "user", "assistant", "tool"], read.Select(message => message.Role.Label));
        Assert.Equal(("Where?", "p1"), (read[1].Content, read[1].AuthorName));
        var readCall = FunctionCallContent.GetFunctionCalls(read[2]).Single();
        Assert.Equal(("Desk", "Find", "call-1", "keys"), (readCall.PluginName, readCall.FunctionName, readCall.Id, readCall.Arguments?["what"]?.ToString()));
        var result = Assert.IsType<FunctionResultContent>(read[3].Items.Single());
        Assert.Equal(("call-1", "in the drawer"), (result.CallId, result.Result?.ToString()));
    }

    [Fact]
    public void Roles_ignore_case() => Assert.Equal(AuthorRole.Assistant, new AuthorRole("Assistant"));

    [Fact]
    public async Task A_call_of_a_function_that_is_not_there_says_so() =>
        await Assert.ThrowsAsync<KeyNotFoundException>(() => new FunctionCallContent("Find", "Desk").InvokeAsync(new Kernel()));

    [Fact]
    public void Arguments_ignore_case_and_are_copied_with_their_settings()
    {
        var settings = new PromptExecutionSettings();
        var copy = new KernelArguments(new KernelArguments(settings) { ["Name"] = 1 });

        Assert.True(copy.ContainsName("NAME"));
        Assert.Same(settings, copy.ExecutionSettings![PromptExecutionSettings.DefaultServiceId]);
        Assert.Throws<ArgumentException>(() => new KernelArguments([settings, new PromptExecutionSettings()]));
        Assert.Throws<ArgumentException>(() => copy.ExecutionSettings = new Dictionary<string, PromptExecutionSettings> { ["a"] = new() { ServiceId = "b" } });
    }
}
