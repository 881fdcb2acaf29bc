using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class TestFlowTests
{
    private readonly TestAdapter _adapter = new(TestAdapter.CreateConversation("talk"));

    [Fact]
    public Task A_conversation_that_goes_as_written_passes()
        => Flow()
            .Test("hello", "echo hello")
            .Send("one").AssertReplyContains("cho")
            .Send("two").AssertReplyOneOf(["other", "echo two"])
            .Send("three").AssertReply(reply => Assert.Equal("talk", reply.Conversation.Id))
            .AssertNoReply(timeout: 1)
            .StartTestAsync();

    [Fact]
    public async Task A_wrong_text_shows_both_texts()
    {
        var plain = await FailureOf(Flow().Test("hello", "echo goodbye"));
        var described = await FailureOf(Flow().Test("hello", "echo goodbye", "greeting"));

        Assert.Equal("echo goodbye:\nExpected:echo goodbye\nReceived:echo hello", plain.Message);
        Assert.Equal("greeting:\nExpected:echo goodbye\nReceived:echo hello", described.Message);
    }

    [Fact]
    public async Task A_wrong_type_is_named()
    {
        var failure = await FailureOf(Flow().Send("hello").AssertReply(new Activity { Type = ActivityTypes.Typing }, "typing"));

        Assert.Equal("typing: Type should match", failure.Message);
    }

    [Fact]
    public async Task A_text_that_is_none_of_the_candidates_shows_them()
    {
        var failure = await FailureOf(Flow().Send("hello").AssertReplyOneOf(["a", "b"]));

        Assert.Equal("Text \"echo hello\" does not match one of candidates: a\nb", failure.Message);
    }

    [Fact]
    public async Task A_missing_reply_and_an_unwanted_one_fail()
    {
        var missing = await FailureOf(Flow().Test("quiet", "anything", "wanted", 1));
        var unwanted = await FailureOf(Flow().Send("hello").AssertNoReply("silence", 1));

        Assert.IsType<TaskCanceledException>(missing);
        Assert.Contains("wanted", missing.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(unwanted);
        Assert.Contains("silence", unwanted.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_transcript_is_played_with_its_roles()
    {
        var bot = new ChannelAccount("bot", role: "Bot");
        return Flow().Test([
            new Activity { Type = ActivityTypes.Message, Text = "hello" },
            new Activity { Type = ActivityTypes.Message, Text = "echo hello", From = bot },
        ]).StartTestAsync();
    }

    [Fact]
    public async Task Traces_are_only_queued_when_asked_for()
    {
        static async Task Trace(ITurnContext turn, CancellationToken cancellationToken)
            => await turn.SendActivityAsync(Activity.CreateTraceActivity("thought"), cancellationToken);

        await _adapter.SendTextToBotAsync("hello", Trace, CancellationToken.None);
        Assert.Null(_adapter.GetNextReply());

        _adapter.EnableTrace = true;
        await _adapter.SendTextToBotAsync("hello", Trace, CancellationToken.None);
        Assert.Equal(ActivityTypes.Trace, _adapter.GetNextReply().Type);
    }

    [Fact]
    public async Task A_magic_code_turns_into_a_token_once()
    {
        using var turn = new TurnContext(_adapter, RecordingAdapter.Message("123456"));
        _adapter.AddUserToken("graph", "test", "ann", "secret", "123456");

        Assert.Null(await _adapter.GetUserTokenAsync(turn, "graph", "000000", CancellationToken.None));
        Assert.Equal("secret", (await _adapter.GetUserTokenAsync(turn, "graph", "123456", CancellationToken.None)).Token);
        Assert.Equal("secret", (await _adapter.GetUserTokenAsync(turn, "graph", null, CancellationToken.None)).Token);
        await _adapter.SignOutUserAsync(turn, "graph");
        Assert.Null(await _adapter.GetUserTokenAsync(turn, "graph", "123456", CancellationToken.None));
    }

    private static Task<Exception> FailureOf(TestFlow flow) => Assert.ThrowsAnyAsync<Exception>(flow.StartTestAsync);

    private TestFlow Flow() => new(_adapter, async (turn, cancellationToken) =>
    {
        if (turn.Activity.Text != "quiet")
        {
            await turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: cancellationToken);
        }
    });
}
