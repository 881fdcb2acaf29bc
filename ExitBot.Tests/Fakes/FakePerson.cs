using System.Net;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// Somebody who chats with the bot through a channel, so that a test reads as a dialogue. Each call returns when the turn is
/// over and all that the bot said in it has arrived.
/// </summary>
internal sealed class FakePerson
{
    private readonly HttpClient _bot;
    private readonly TestDatabase _database;
    private readonly FakeChannel _channel;
    private readonly JObject _template;
    private int _heard;

    private FakePerson(HttpClient bot, TestDatabase database, FakeChannel channel, JObject template)
    {
        _bot = bot;
        _database = database;
        _channel = channel;
        _template = template;
    }

    public string ConversationId => (string)_template["conversation"]!["id"]!;

    /// <summary>Under which id an interview of this person is kept.</summary>
    public string Id => (string)(_template["from"]!["aadObjectId"] ?? _template["from"]!["id"])!;

    private long Expected => _database.Count("Outbox WHERE ConversationId = @p0 AND Status < 2", ConversationId);

    /// <summary>A message of this person without any text, to be completed and posted by hand.</summary>
    public JObject Message(string text = "")
    {
        var message = _template.With("id", Activities.NewId());
        message["text"] = text;
        return message;
    }

    public static FakePerson OnTeams(HttpClient bot, TestDatabase database, FakeChannel channel, string? conversationId = null) =>
        new(bot, database, channel, Activities.Teams(conversationId ?? Activities.NewId(), channel.ServiceUrl));

    public static FakePerson OnEmulator(HttpClient bot, TestDatabase database, FakeChannel channel) =>
        new(bot, database, channel, Activities.Emulator($"{Activities.NewId()}|livechat", channel.ServiceUrl));

    public static FakePerson OnTeams(ExitBotHost host, FakeChannel channel) => OnTeams(host.Client, host.Database, channel);

    public static FakePerson OnEmulator(ExitBotHost host, FakeChannel channel) => OnEmulator(host.Client, host.Database, channel);

    public Task<IReadOnlyList<ChannelCall>> SaysAsync(string text) => DoesAsync(Message(text));

    public Task<IReadOnlyList<ChannelCall>> SubmitsAsync(JObject value) => DoesAsync(Submit(value));

    /// <summary>A card sent in: no text, the data in value.</summary>
    public JObject Submit(JObject value) => Message().With("text", null).With("value", value);

    /// <summary>Opens the chat as Emulator does: person and bot are added in one activity.</summary>
    public Task<IReadOnlyList<ChannelCall>> JoinsAsync() => DoesAsync(Joining());

    public JObject Joining()
    {
        var update = _template.Of("conversationUpdate");
        update["membersAdded"] = new JArray(
            new JObject { ["id"] = _template["recipient"]!["id"], ["name"] = "Bot" },
            new JObject { ["id"] = _template["from"]!["id"], ["name"] = "User" });
        update["membersRemoved"] = new JArray();
        return update;
    }

    public JObject Installing()
    {
        var update = _template.Of("installationUpdate");
        update["action"] = "add";
        return update;
    }

    public async Task<IReadOnlyList<ChannelCall>> DoesAsync(JObject activity)
    {
        using var answer = await _bot.PostActivityAsync(activity);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return await HearsAsync();
    }

    /// <summary>Waits until every turn so far is over and every reply has arrived.</summary>
    /// <returns>What arrived since the last time, in order, without the traces that Emulator's inspector gets.</returns>
    public async Task<IReadOnlyList<ChannelCall>> HearsAsync()
    {
        // Turns of one conversation run in order, so this answer comes after everything before it was committed.
        using var answer = await _bot.PostActivityAsync(Activities.Invoke(_template));
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);

        // Not the count of one moment: that a reply was set aside is written down a little after it happened.
        await Deadline.UntilAsync(() => _channel.Log.TakenSoFar(ConversationId).Count >= Expected, $"all replies in {ConversationId}");
        var replies = _channel.Log.TakenSoFar(ConversationId);
        var news = replies.Skip(_heard).Where(reply => reply.Type != "trace").ToList();
        _heard = replies.Count;
        return news;
    }
}
