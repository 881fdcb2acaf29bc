using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Dialogs;

public sealed class OAuthPromptTests
{
    private const string Connection = "hr";
    private readonly TestAdapter _adapter = new();

    [Fact]
    public async Task A_user_who_is_signed_in_is_not_asked()
    {
        AddToken();

        await Flow().Send("hi").AssertReplyContains("Complete: ").StartTestAsync();
    }

    [Fact]
    public async Task The_card_names_the_connection_and_the_magic_code_brings_the_token()
    {
        AddToken("888999");

        await Flow()
            .Send("hi")
            .AssertReply(reply =>
            {
                var message = reply.AsMessageActivity();
                Assert.Equal(InputHints.AcceptingInput, message.InputHint);
                Assert.Equal(Connection, ((OAuthCard)Assert.Single(message.Attachments).Content).ConnectionName);
            })
            .Send("my code is 888999")
            .AssertReplyContains("Complete: ")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_channel_without_the_card_gets_a_plain_sign_in_card()
    {
        await Flow().Send(new Activity { ChannelId = Channels.Skype, Text = "hi" }).AssertReply(IsCard<SigninCard>).StartTestAsync();
    }

    [Fact]
    public async Task A_token_event_ends_the_prompt()
    {
        var tokenEvent = new Activity(ActivityTypes.Event, name: SignInConstants.TokenResponseEventName, value: JObject.FromObject(new TokenResponse { Token = "t" }));

        await Flow().Send("hi").AssertReply(IsCard<OAuthCard>).Send(tokenEvent).AssertReplyContains("Complete: ").StartTestAsync();
    }

    [Theory]
    [InlineData(Connection, "good", 200, true)]
    [InlineData(Connection, "bad", 412, false)]
    [InlineData("other", "good", 400, false)]
    public async Task An_exchange_request_is_answered_with_what_came_of_it(string connection, string token, int status, bool completes)
    {
        var user = _adapter.Conversation.User.Id;
        _adapter.AddExchangeableToken(Connection, _adapter.Conversation.ChannelId, user, "good", "exchanged");
        _adapter.ThrowOnExchangeRequest(Connection, _adapter.Conversation.ChannelId, user, "bad");
        var invoke = Invoke(SignInConstants.TokenExchangeOperationName, new TokenExchangeInvokeRequest { ConnectionName = connection, Token = token });

        var flow = Flow().Send("hi").AssertReply(IsCard<OAuthCard>).Send(invoke).AssertReply(reply => Assert.Equal(status, StatusOf(reply)));

        await (completes ? flow.AssertReplyContains("Complete: ") : flow.AssertNoReply(timeout: 50)).StartTestAsync();
    }

    [Theory]
    [InlineData("888999", 200)]
    [InlineData("000000", 404)]
    public async Task A_state_from_Teams_is_answered_with_found_or_not(string code, int status)
    {
        AddToken("888999");

        await Flow()
            .Send("hi")
            .AssertReply(IsCard<OAuthCard>)
            .Send(Invoke(SignInConstants.VerifyStateOperationName, new { state = code }))
            .AssertReply(reply => Assert.Equal(status, StatusOf(reply)))
            .StartTestAsync();
    }

    [Fact]
    public async Task When_time_is_up_the_next_message_ends_the_prompt_without_a_token()
    {
        await Flow(new OAuthPromptSettings { ConnectionName = Connection, Timeout = -1 })
            .Send("hi")
            .AssertReply(IsCard<OAuthCard>)
            .Test("too late", "Complete: ")
            .StartTestAsync();
    }

    [Fact]
    public async Task Any_other_message_ends_the_prompt_when_it_is_set_up_so()
    {
        await Flow(new OAuthPromptSettings { ConnectionName = Connection, EndOnInvalidMessage = true })
            .Send("hi")
            .AssertReply(IsCard<OAuthCard>)
            .Test("never mind", "Complete: ")
            .StartTestAsync();
    }

    private TestFlow Flow(OAuthPromptSettings? settings = null)
    {
        return DialogFlow.For(new OAuthPrompt("sign in", settings ?? new OAuthPromptSettings { ConnectionName = Connection, Title = "Sign in" }), null, _adapter);
    }

    private void AddToken(string? code = null)
    {
        _adapter.AddUserToken(Connection, _adapter.Conversation.ChannelId, _adapter.Conversation.User.Id, "token", code);
    }

    private static Activity Invoke(string name, object value) => new(ActivityTypes.Invoke, name: name, value: JObject.FromObject(value));

    private static int StatusOf(IActivity reply) => ((InvokeResponse)((Activity)reply).Value).Status;

    private static void IsCard<T>(IActivity reply) => Assert.IsType<T>(Assert.Single(reply.AsMessageActivity().Attachments).Content);
}
