using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Builder;

public sealed class MessageMiddlewareTests
{
    private readonly RecordingAdapter _adapter = new();

    [Theory]
    [InlineData("<at>Bot</at> hello", "hello")]
    [InlineData("hello <at>Bot</at>", "hello")]
    [InlineData("ask<at>Bob</at>now", "ask Bob now")]
    [InlineData("hello <AT id=\"1\">Bob</AT> and <at>Eve</at>", "hello Bob and Eve")]
    [InlineData("<at>Bob</at><at>Eve</at>", "Bob Eve")]
    [InlineData("<at>Bob", "<at>Bob")]
    [InlineData("plain", "plain")]
    public async Task Mentions_become_plain_text_and_the_bots_own_goes(string text, string expected)
    {
        _adapter.Use(new NormalizeMentionsMiddleware());
        var activity = RecordingAdapter.Message(text);
        activity.Entities = [Mention("bot", "<at>Bot</at>"), Mention("bob", "<at>Bob</at>")];
        using var context = _adapter.Turn(activity);

        await _adapter.RunAsync(context, (_, _) => Task.CompletedTask);

        Assert.Equal(expected, activity.Text);
        Assert.Equal("Bob", (string?)Assert.Single(activity.Entities).Properties["text"]);
    }

    [Theory]
    [InlineData("emulator", null, "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='Aria'>hi</voice></speak>")]
    [InlineData("emulator", "<voice name='Bo'>hi</voice>", "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='Bo'>hi</voice></speak>")]
    [InlineData("emulator", "<speak>hi</speak>", "<speak>hi</speak>")]
    [InlineData("msteams", null, "hi")]
    public async Task Speech_channels_get_a_voice(string channel, string? speak, string expected)
    {
        _adapter.Use(new SetSpeakMiddleware("Aria", true));
        var activity = RecordingAdapter.Message("hello");
        activity.ChannelId = channel;
        using var context = _adapter.Turn(activity);

        await _adapter.RunAsync(context, (turn, cancellationToken) => turn.SendActivityAsync("hi", speak, cancellationToken: cancellationToken));

        Assert.Equal(expected, Assert.Single(_adapter.Sent).Speak);
    }

    [Fact]
    public async Task A_registered_object_is_in_every_turn()
    {
        _adapter.Use(new RegisterClassMiddleware<Version>(new Version(1, 2))).Use(new RegisterClassMiddleware<string>("value", "key"));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, (_, _) => Task.CompletedTask);

        Assert.Equal(new Version(1, 2), context.TurnState.Get<Version>());
        Assert.Equal("value", context.TurnState.Get<string>("key"));
    }

    private static Entity Mention(string id, string text) => new("mention")
    {
        Properties = JObject.FromObject(new { mentioned = new { id, name = id }, text }),
    };
}
