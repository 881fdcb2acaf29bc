using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>What comes back in the answer itself: nothing for ordinary activities, everything for expectReplies, a status for invokes.</summary>
[Collection(LocalBotTests.Name)]
public sealed class AnswerInBodyTests(LocalBot bot)
{
    [Theory]
    [InlineData("message")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("endOfConversation")]
    [InlineData("a type from the future")]
    public async Task An_ordinary_activity_is_acknowledged_without_a_body(string type)
    {
        using var response = await bot.Host.Client.PostActivityAsync(Message().With("type", type));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Null(response.Content.Headers.ContentType);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        using var response = await bot.Host.Client.PostActivityAsync(Activities.Invoke(Message()));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("adaptiveCard/action")]
    [InlineData("signin/verifyState")]
    [InlineData("task/fetch")]
    public async Task An_invoke_with_less_than_it_needs_is_no_error_of_ours(string? name)
    {
        using var response = await bot.Host.Client.PostActivityAsync(Activities.Invoke(Message()).With("name", name));

        Assert.Contains(response.StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest, HttpStatusCode.NotImplemented]);
    }

    [Fact]
    public async Task Expected_replies_are_in_the_body_and_nothing_is_pushed()
    {
        var message = Message().With("deliveryMode", "expectReplies");
        var conversation = (string)message["conversation"]!["id"]!;

        using var response = await bot.Host.Client.PostActivityAsync(message);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var replies = (JArray)(await response.JsonAsync())["activities"]!;
        Assert.NotEmpty(replies);
        Assert.All(replies, reply => Assert.Equal(message["id"], reply["replyToId"]));
        Assert.All(replies, reply => Assert.False(string.IsNullOrEmpty((string?)reply["id"])));
        Assert.Equal(0, bot.Host.Database.Count("Outbox WHERE ConversationId = @p0", conversation));
        Assert.DoesNotContain(bot.Channel.Log.Calls, call => call.ConversationId == conversation);
    }

    [Fact]
    public async Task Expected_replies_asked_for_again_are_the_same_and_the_conversation_moves_once()
    {
        var message = Message().With("deliveryMode", "expectReplies").With("text", "exit interview");

        var first = await BodyAsync(message);
        var again = await BodyAsync(message);
        var next = await BodyAsync(message.With("id", Activities.NewId()).With("text", "yes"));

        Assert.Equal(first, again);
        Assert.NotEqual(first, next);
    }

    [Fact]
    public async Task Expected_replies_asked_for_three_times_at_once_are_the_same()
    {
        var message = Message().With("deliveryMode", "expectReplies").With("text", "exit interview");

        var bodies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => BodyAsync(message)));

        Assert.Single(bodies.Distinct());
        Assert.Equal(1, bot.Host.Database.Count("ExitInterviews WHERE PersonId = @p0", (string)message["from"]!["aadObjectId"]!));
    }

    private JObject Message() => Activities.Teams(Activities.NewId(), bot.Channel.ServiceUrl);

    private async Task<string> BodyAsync(JObject message)
    {
        using var response = await bot.Host.Client.PostActivityAsync(message);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
