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
    [InlineData("emulator", null, "<voice name=\"Aria\">Q&amp;A</voice>")]
    [InlineData("emulator", "R&amp;D", "<voice name=\"Aria\">R&amp;D</voice>")]
    [InlineData("emulator", "<voice name=\"Bo\">hi</voice><voice name=\"Cy\">ho</voice>", "<voice name=\"Bo\">hi</voice><voice name=\"Cy\">ho</voice>")]
    public async Task Speech_channels_get_a_voice(string channel, string? speak, string expected)
        => Assert.Equal($"<speak version=\"1.0\" xml:lang=\"en-US\" xmlns=\"http://www.w3.org/2001/10/synthesis\">{expected}</speak>", await SpeakAsync(channel, speak));

    [Theory]
    [InlineData("emulator", "<speak>hi</speak>", "<speak>hi</speak>")]
    [InlineData("msteams", "hi", "hi")]
    [InlineData("msteams", null, "Q&A")]
    public async Task Whole_speech_and_other_channels_are_left_alone(string channel, string? speak, string expected)
        => Assert.Equal(expected, await SpeakAsync(channel, speak));

    [Fact]
    public async Task Broken_markup_fails_the_turn()
        => await Assert.ThrowsAsync<InvalidOperationException>(() => SpeakAsync("emulator", "<speak version=\"1 & 2\">hi</speak>"));

    [Fact]
    public async Task A_registered_object_is_in_every_turn()
    {
        _adapter.Use(new RegisterClassMiddleware<Version>(new Version(1, 2))).Use(new RegisterClassMiddleware<string>("value", "key"));
        using var context = _adapter.Turn();

        await _adapter.RunAsync(context, (_, _) => Task.CompletedTask);

        Assert.Equal(new Version(1, 2), context.TurnState.Get<Version>());
        Assert.Equal("value", context.TurnState.Get<string>("key"));
    }

    private async Task<string> SpeakAsync(string channel, string? speak)
    {
        _adapter.Use(new SetSpeakMiddleware("Aria", true));
        var activity = RecordingAdapter.Message("hello");
        activity.ChannelId = channel;
        using var context = _adapter.Turn(activity);

        await _adapter.RunAsync(context, (turn, cancellationToken) => turn.SendActivityAsync("Q&A", speak, cancellationToken: cancellationToken));

        return Assert.Single(_adapter.Sent).Speak;
    }

    private static Entity Mention(string id, string text) => new("mention")
    {
        Properties = JObject.FromObject(new { mentioned = new { id, name = id }, text }),
    };
}
