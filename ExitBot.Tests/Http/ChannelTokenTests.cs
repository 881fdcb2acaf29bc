using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>401: with an identity, only a channel's own token opens the door. Each test spoils one thing of a good token.</summary>
[Collection(IdentifiedBotTests.Name)]
public sealed class ChannelTokenTests(IdentifiedBot bot)
{
    public static TheoryData<string, string> SpoiledClaims() => new()
    {
        { "aud", "\"11111111-2222-3333-4444-555555555555\"" },
        { "aud", "null" },
        { "aud", "\"\"" },
        { "iss", "\"https://evil.example\"" },
        { "iss", "\"https://api.botframework.com/\"" },
        { "iss", "null" },
        { "exp", "@-400" },
        { "exp", "null" },
        { "exp", "\"tomorrow\"" },
        { "nbf", "@400" },
        { "serviceurl", "\"https://smba.example.evil.example/emea/\"" },
        { "serviceurl", "\"https://smba.example/\"" },
        { "serviceurl", "null" },
        { "serviceurl", "[]" },
    };

    [Fact]
    public async Task A_good_token_is_let_in_and_its_turn_runs()
    {
        var message = IdentifiedBot.Message();

        using var accepted = await PostAsync(message, bot.Key.Sign(IdentifiedBot.Claims()));
        using var afterwards = await PostAsync(Activities.Invoke(message), bot.Key.Sign(IdentifiedBot.Claims()));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.NotImplemented, afterwards.StatusCode);
        Assert.Equal(1, bot.Host.Database.Count("Outbox WHERE ConversationId = @p0 AND AppId = @p1", (string)message["conversation"]!["id"]!, IdentifiedBot.AppId));
    }

    [Theory]
    [InlineData("exp", -240)]
    [InlineData("nbf", 240)]
    public async Task Clocks_may_differ_by_less_than_five_minutes(string claim, int seconds)
    {
        var claims = IdentifiedBot.Claims().With(claim, IdentifiedBot.InSeconds(seconds));

        using var response = await PostAsync(IdentifiedBot.Message(), bot.Key.Sign(claims));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(SpoiledClaims))]
    public async Task A_wrong_claim_keeps_the_caller_out(string claim, string value)
    {
        var spoiled = value.StartsWith('@')
            ? IdentifiedBot.InSeconds(int.Parse(value[1..], System.Globalization.CultureInfo.InvariantCulture))
            : JToken.Parse(value);
        var claims = IdentifiedBot.Claims().With(claim, spoiled.Type == JTokenType.Null ? null : spoiled);

        await AssertRefusedAsync(IdentifiedBot.Message(), bot.Key.Sign(claims));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("....")]
    [InlineData("W10.W10.AA")]
    [InlineData("bnVsbA.bnVsbA.AA")]
    public async Task Garbage_keeps_the_caller_out(string token) => await AssertRefusedAsync(IdentifiedBot.Message(), token);

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("")]
    public async Task Another_kind_of_header_keeps_the_caller_out(string header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Activities.Path)
        {
            Content = new StringContent(IdentifiedBot.Message().ToString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", header);

        using var response = await bot.Host.Client.SendAsync(request);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Being_on_this_machine_opens_nothing_outside_development()
    {
        using var response = await bot.Host.Client.PostActivityAsync(Activities.Teams(Activities.NewId(), "http://localhost:1"));

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_body_that_is_no_activity_is_told_so_before_the_token_is_looked_at()
    {
        using var response = await bot.Host.Client.PostBodyAsync("[]", token: "x");

        await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_missing_conversation_is_told_only_to_callers_with_a_token()
    {
        var message = IdentifiedBot.Message().With("conversation", null);

        await AssertRefusedAsync(message, "x");
        using var response = await PostAsync(message, bot.Key.Sign(IdentifiedBot.Claims()));
        await Problem.AssertAsync(response, HttpStatusCode.UnprocessableEntity);
    }

    private Task<HttpResponseMessage> PostAsync(JObject message, string token) => bot.Host.Client.PostActivityAsync(message, token);

    private async Task AssertRefusedAsync(JObject message, string token)
    {
        using var response = await PostAsync(message, token);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal(0, bot.Host.Database.Count("Inbox JOIN Conversations ON Inbox.Conversation = Conversations.Key WHERE ConversationId = @p0", (string?)message.SelectToken("conversation.id") ?? ""));
    }
}
