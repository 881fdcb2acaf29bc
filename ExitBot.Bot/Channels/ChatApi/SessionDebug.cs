using System.Text.Json;
using System.Text.Json.Nodes;
using ExitBot.Dialogs.Routing;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>What the bot knows in a session, for those who build prompts and flows.</summary>
internal sealed record SessionDebug(
    string SessionId,
    SessionDebugInfo SessionInfo,
    IReadOnlyList<SessionDebugLine> Messages,
    JsonNode? CurrentDraft,
    SessionDebugMemory Memory,
    IReadOnlyList<SessionDebugCall> LlmLogs,
    string? LastAction,
    DateTimeOffset UpdatedAt)
{
    private static readonly DateTimeOffset ExampleTime = new(2026, 11, 20, 10, 5, 0, TimeSpan.Zero);

    public static SessionDebug Example { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f00",
        new SessionDebugInfo("0197f3c2a4b17c0d9a1e5b6c7d8e9f00", ChatSession.ChannelId, ActiveDraftId: null, "0197f3c2a4b17c0d9a1e5b6c7d8e9f01", 6, 6, ExampleTime),
        [new SessionDebugLine(ChatMessage.User, "exit interview")],
        CurrentDraft: null,
        SessionDebugMemory.Nothing,
        [new SessionDebugCall(ExampleTime, "request", new JsonObject(), "gpt-5-mini", LatencyMs: null)],
        LastAction: null,
        ExampleTime);

    public static SessionDebug Of(ChatSessionSummary summary, FlowState state, IReadOnlyList<ChatMessage> messages, IReadOnlyList<ChatModelCall> calls, StoredDraft? template) => new(
        summary.Session.ConversationId,
        new SessionDebugInfo(
            summary.Session.ConversationId, ChatSession.ChannelId, state.TemplateId, state.InterviewId, summary.Messages, calls.Count, summary.Session.CreatedAt),
        [.. messages.Select(message => new SessionDebugLine(message.Role, message.Text ?? string.Empty))],
        template?.Review.Payload,
        template is null ? SessionDebugMemory.Nothing : SessionDebugMemory.Of(template),
        [.. calls.SelectMany(SessionDebugCall.Of)],
        state.LastAction,
        summary.LastActivityAt);
}

internal sealed record SessionDebugInfo(
    string Id, string Channel, string? ActiveDraftId, string? ActiveInterviewId, int TotalMessages, int TotalLlmCalls, DateTimeOffset CreatedAt);

internal sealed record SessionDebugLine(string Role, string Content);

/// <summary>What the template builder has understood so far.</summary>
internal sealed record SessionDebugMemory(
    string? Category,
    string? LanguagePref,
    string? BusinessType,
    bool? WantsHeader,
    bool? WantsFooter,
    bool? WantsButtons,
    IReadOnlyList<string> MissingFields)
{
    public static SessionDebugMemory Nothing { get; } = new(null, null, null, null, null, null, []);

    public static SessionDebugMemory Of(StoredDraft template) => new(
        template.Draft.Category?.WireName(),
        template.Draft.Language,
        template.Memory.BusinessType,
        template.Memory.WantsHeader,
        template.Memory.WantsFooter,
        template.Memory.WantsButtons,
        MissingField.Of(template.Draft));
}

/// <param name="Direction">request or response.</param>
/// <param name="LatencyMs">Of a response.</param>
internal sealed record SessionDebugCall(DateTimeOffset Timestamp, string Direction, JsonNode Payload, string Model, int? LatencyMs)
{
    public static IEnumerable<SessionDebugCall> Of(ChatModelCall call)
    {
        yield return new SessionDebugCall(call.At, "request", PayloadOf(call.Request), call.Model, LatencyMs: null);
        yield return new SessionDebugCall(call.At, "response", PayloadOf(call.Response), call.Model, call.LatencyMilliseconds);
    }

    private static JsonNode PayloadOf(string? text)
    {
        try
        {
            return text is null ? new JsonObject() : JsonNode.Parse(text) as JsonObject ?? new JsonObject { ["content"] = text };
        }
        catch (JsonException)
        {
            return new JsonObject { ["content"] = text };
        }
    }
}
