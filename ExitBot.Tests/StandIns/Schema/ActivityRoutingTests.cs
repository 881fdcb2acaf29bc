using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.StandIns.Schema;

public sealed class ActivityRoutingTests
{
    [Fact]
    public void A_reply_goes_back_to_the_sender()
    {
        var reply = CreateActivity().CreateReply("hi");

        Assert.Equal(("bot", "user", "1", "c"), (reply.From.Id, reply.Recipient.Id, reply.ReplyToId, reply.Conversation.Id));
        Assert.Equal(("en-uS", "hi"), (reply.Locale, reply.Text));
        Assert.Empty(reply.Attachments);
    }

    [Fact]
    public void A_trace_does_without_a_recipient()
    {
        var activity = CreateActivity();
        activity.Recipient = null;

        var trace = activity.CreateTrace("name", value: 1);
        Assert.Null(trace.From.Id);
        Assert.Equal((nameof(Int32), nameof(A_trace_does_without_a_recipient)), (trace.ValueType, trace.Label));
    }

    [Theory]
    [InlineData("webchat", null)]
    [InlineData("DirectLine", null)]
    [InlineData("msteams", "1")]
    public void Updates_of_Direct_Line_conversations_cannot_be_replied_to(string channelId, string? activityId)
    {
        var activity = CreateActivity();
        activity.Type = ActivityTypes.ConversationUpdate;
        activity.ChannelId = channelId;

        Assert.Equal(activityId, activity.GetConversationReference().ActivityId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_reference_restores_the_routing(bool isIncoming)
    {
        var reference = CreateActivity().GetConversationReference();
        var activity = new Activity(locale: "de").ApplyConversationReference(reference, isIncoming);

        Assert.Equal(isIncoming ? ("user", "bot") : ("bot", "user"), (activity.From.Id, activity.Recipient.Id));
        Assert.Equal("1", isIncoming ? activity.Id : activity.ReplyToId);
        Assert.Null(isIncoming ? activity.ReplyToId : activity.Id);
        Assert.Equal("en-uS", activity.Locale);
    }

    [Fact]
    public void A_reference_without_a_locale_leaves_the_activitys_own() =>
        Assert.Equal("de", new Activity(locale: "de").ApplyConversationReference(new ConversationReference()).Locale);

    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE/x", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("messag", false)]
    [InlineData(null, false)]
    public void A_type_may_have_a_variant(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void A_continuation_points_back_to_its_reference()
    {
        var reference = CreateActivity().GetConversationReference();
        var activity = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (activity.Type, activity.Name));
        Assert.Same(reference, activity.RelatesTo);
        Assert.Equal(("user", "bot"), (activity.From.Id, activity.Recipient.Id));
    }

    [Theory]
    [InlineData(null, "<at>Exit Bot</at> hello ")]
    [InlineData("<at>Exit Bot</at>", "<AT>Exit Bot</AT> hello")]
    [InlineData("@Exit (Bot)", "hello @Exit (Bot)")]
    public void The_mention_of_the_bot_is_taken_out_of_the_text(string? mentionText, string text)
    {
        var activity = CreateActivity();
        activity.Text = text;
        var mention = new Entity();
        mention.SetAs(new Mention(new ChannelAccount("bot", "Exit Bot"), mentionText));
        activity.Entities = [mention];

        Assert.True(activity.MentionsRecipient());
        Assert.Equal("hello", activity.RemoveRecipientMention());
        Assert.Equal("hello", activity.Text);
    }

    [Fact]
    public void Channel_data_is_read_as_its_type()
    {
        var activity = CreateActivity();
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));

        activity.ChannelData = JObject.Parse("""{"tenant":{"id":"t"},"more":1}""");
        Assert.True(activity.TryGetChannelData<TeamsChannelData>(out var data));
        Assert.Equal("t", data.Tenant.Id);
        Assert.Equal(1, data.AdditionalProperties["more"]);

        activity.ChannelData = "text";
        Assert.False(activity.TryGetChannelData<TeamsChannelData>(out _));
        Assert.Equal("text", activity.GetChannelData<string>());
    }

    private static Activity CreateActivity() => new(
        ActivityTypes.Message,
        id: "1",
        channelId: "msteams",
        from: new ChannelAccount("user", "User"),
        recipient: new ChannelAccount("bot", "Exit Bot"),
        conversation: new ConversationAccount(id: "c"),
        locale: "en-uS",
        serviceUrl: "https://smba.example");
}
