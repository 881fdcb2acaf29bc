using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>The rows that an activity makes when it comes in: its inbox row and, for a message, the person's transcript row.</summary>
internal static class ArrivalRows
{
    public static void Add(RowBatch batch, IncomingActivity incoming, DateTimeOffset now) =>
        Add(batch, incoming, Row(incoming, InboxStatus.Waiting, incoming.Body, incoming.Origin, response: null, now), now);

    /// <summary>With its turn over: no body is kept for it.</summary>
    public static void AddDone(RowBatch batch, IncomingActivity incoming, TurnResponse? response, DateTimeOffset now) =>
        Add(batch, incoming, Row(incoming, InboxStatus.Done, body: null, origin: default, response, now), now);

    private static void Add(RowBatch batch, IncomingActivity incoming, InboxRow inbox, DateTimeOffset now)
    {
        var conversation = ConversationRows.For(incoming.Conversation, incoming.Activity, now);
        batch.Insert(inbox);
        if (incoming.Activity.Type != ActivityTypes.Message)
        {
            batch.Number(conversation, inbox);
            return;
        }

        var transcript = new TranscriptRow
        {
            Conversation = incoming.Conversation,
            Role = TranscriptRole.User,
            Kind = ReplyKind.Send,
            ActivityId = incoming.Activity.Id,
            Body = incoming.Body,
            At = now,
        };
        batch.Insert(transcript);
        batch.Number(conversation, inbox, transcript);
    }

    private static InboxRow Row(IncomingActivity incoming, InboxStatus status, string? body, TurnOrigin origin, TurnResponse? response, DateTimeOffset now) => new()
    {
        Key = incoming.Key,
        Conversation = incoming.Conversation,
        Status = status,
        Mode = incoming.Mode,
        Body = body,
        AppId = incoming.Caller.AppId,
        Audience = incoming.Caller.Audience,
        ServiceUrl = incoming.Caller.ServiceUrl,
        Tenant = incoming.Caller.Tenant,
        TraceParent = origin.TraceParent,
        CorrelationId = origin.CorrelationId,
        ResponseStatus = response?.Status,
        ResponseBody = response?.Body?.ToString(Formatting.None),
        AcceptedAt = now,
    };
}
