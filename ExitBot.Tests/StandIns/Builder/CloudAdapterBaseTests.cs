using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class CloudAdapterBaseTests
{
    private readonly FakeChannel _channel = new();
    private readonly OpenCloudAdapter _adapter;

    public CloudAdapterBaseTests() => _adapter = new OpenCloudAdapter(_channel);

    [Fact]
    public async Task An_answer_is_posted_to_the_channel_and_gets_its_id()
    {
        ResourceResponse? reply = null;

        var result = await _adapter.ReceiveAsync(RecordingAdapter.Message("hello"), async (turn, cancellationToken) =>
        {
            reply = await turn.SendActivityAsync("hi", cancellationToken: cancellationToken);
            turn.Activity.Id = null;
            await turn.SendActivityAsync("hi again", cancellationToken: cancellationToken);
            await turn.UpdateActivityAsync(new Activity { Id = "card" }, cancellationToken);
            await turn.DeleteActivityAsync("card", cancellationToken);
        });

        Assert.Null(result);
        Assert.Equal("from-channel", reply!.Id);
        Assert.Equal(
            [
                "POST /v3/conversations/talk/activities/incoming",
                "POST /v3/conversations/talk/activities",
                "PUT /v3/conversations/talk/activities/card",
                "DELETE /v3/conversations/talk/activities/card",
            ],
            _channel.Requests);
    }

    [Fact]
    public async Task The_turn_knows_who_called_and_how_to_call_back()
    {
        await _adapter.ReceiveAsync(RecordingAdapter.Message("hello"), (turn, _) =>
        {
            Assert.NotNull(turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey));
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            Assert.NotNull(turn.TurnState.Get<UserTokenClient>());
            Assert.NotNull(turn.TurnState.Get<ConnectorFactory>());
            Assert.NotNull(turn.TurnState.Get<BotCallbackHandler>());
            Assert.Equal("audience", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
            Assert.Equal("caller", turn.Activity.CallerId);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Without_a_valid_token_there_is_no_turn()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _adapter.ReceiveAsync(RecordingAdapter.Message("hello"), (_, _) => throw new InvalidOperationException("turn"), "Bearer bad"));
    }

    [Fact]
    public async Task Expected_replies_come_back_in_the_response()
    {
        var activity = RecordingAdapter.Message("hello");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        var result = await _adapter.ReceiveAsync(activity, (turn, cancellationToken) => turn.SendActivityAsync("hi", cancellationToken: cancellationToken));

        Assert.Equal(200, result.Status);
        Assert.Equal("hi", Assert.Single(Assert.IsType<ExpectedReplies>(result.Body).Activities).Text);
        Assert.Empty(_channel.Requests);
    }

    [Theory]
    [InlineData(true, 200)]
    [InlineData(false, 501)]
    public async Task An_invoke_has_the_status_of_its_answer(bool answered, int status)
    {
        var activity = RecordingAdapter.Message("hello");
        activity.Type = ActivityTypes.Invoke;

        var result = await _adapter.ReceiveAsync(activity, (turn, cancellationToken) => answered
            ? turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200 } }, cancellationToken)
            : Task.CompletedTask);

        Assert.Equal(status, result.Status);
    }

    [Fact]
    public async Task A_trace_only_goes_to_the_emulator()
    {
        await _adapter.ReceiveAsync(RecordingAdapter.Message("hello"), (turn, cancellationToken) => turn.SendActivityAsync(Activity.CreateTraceActivity("thought"), cancellationToken));
        Assert.Empty(_channel.Requests);

        var fromEmulator = RecordingAdapter.Message("hello");
        fromEmulator.ChannelId = Channels.Emulator;
        await _adapter.ReceiveAsync(fromEmulator, (turn, cancellationToken) => turn.SendActivityAsync(Activity.CreateTraceActivity("thought"), cancellationToken));
        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task A_conversation_can_be_continued_later()
    {
        var reference = RecordingAdapter.Message("hello").GetConversationReference();

        await _adapter.ContinueConversationAsync("app-id", reference, async (turn, cancellationToken) =>
        {
            Assert.Equal((ActivityTypes.Event, "ContinueConversation"), (turn.Activity.Type, turn.Activity.Name));
            Assert.Equal("app-id", turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey).FindFirst("aud")?.Value);
            await turn.SendActivityAsync("still there?", cancellationToken: cancellationToken);
        }, CancellationToken.None);

        Assert.Single(_channel.Requests);
    }

    [Fact]
    public async Task A_new_conversation_starts_with_an_event_that_names_it()
    {
        var parameters = new ConversationParameters { Bot = new ChannelAccount("bot"), TenantId = "tenant" };

        await _adapter.CreateConversationAsync("app-id", "test", "https://test.example", "audience", parameters, (turn, _) =>
        {
            Assert.Equal(("CreateConversation", "from-channel", "tenant", "bot"), (turn.Activity.Name, turn.Activity.Conversation.Id, turn.Activity.Conversation.TenantId, turn.Activity.Recipient.Id));
            return Task.CompletedTask;
        }, CancellationToken.None);

        Assert.Equal(["POST /v3/conversations"], _channel.Requests);
        Assert.Equal("audience", _channel.Audience);
    }
}
