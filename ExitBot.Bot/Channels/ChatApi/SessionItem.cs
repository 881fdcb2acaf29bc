using ExitBot.Bot.Api;
using ExitBot.Dialogs.Routing;

namespace ExitBot.Bot.Channels.ChatApi;

/// <param name="Status">active, or ended after a time without a word; an ended one goes on with the next message.</param>
internal sealed record SessionItem(
    string SessionId, string Channel, ChatUser User, string Flow, int MessageCount, DateTimeOffset CreatedAt, DateTimeOffset LastActivityAt, string Status)
{
    private static readonly DateTimeOffset Example = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);

    public static ItemList<SessionItem> Page { get; } = new(
        [new SessionItem("0197f3c2a4b17c0d9a1e5b6c7d8e9f00", ChatSession.ChannelId, new ChatUser("u-17", "Kim"), "exit_interview", 12, Example, Example.AddMinutes(5), "active")],
        NextCursor: null);

    public static SessionItem Of(ChatSessionSummary summary, FlowState state, bool withName, DateTimeOffset activeSince) => new(
        summary.Session.ConversationId,
        ChatSession.ChannelId,
        summary.Session.User with { Name = withName ? summary.Session.User.Name : null },
        state.Flow,
        summary.Messages,
        summary.Session.CreatedAt,
        summary.LastActivityAt,
        summary.LastActivityAt >= activeSince ? "active" : "ended");
}

/// <summary>One session, and the last that was said in it.</summary>
internal sealed record SessionView(string SessionId, string Channel, FlowState State, ItemList<ChatMessage> Messages)
{
    public static SessionView Example { get; } = new(ChatAnswer.Example.SessionId, ChatSession.ChannelId, ChatAnswer.Example.State, ChatMessage.Page);
}

/// <param name="Messages">Of all conversations on all channels, as are the other figures.</param>
internal sealed record SessionStatistics(
    int Active, int Total, long Messages, double AverageMessages, IReadOnlyDictionary<string, int> ByChannel, IReadOnlyDictionary<string, int> ByFlow)
{
    public static SessionStatistics Example { get; } = new(
        3,
        120,
        2_400,
        20.0,
        new Dictionary<string, int> { ["msteams"] = 80, ["webchat"] = 30, ["api"] = 10 },
        new Dictionary<string, int> { ["exit_interview"] = 70, ["whatsapp_template"] = 20, ["checklist"] = 20, ["policy"] = 10 });

    public static SessionStatistics Of(ChatStatistics counted) => new(
        counted.Active,
        counted.Total,
        counted.Messages,
        counted.Total == 0 ? 0 : Math.Round((double)counted.Messages / counted.Total, 1),
        counted.ByChannel,
        counted.ByFlow);
}
