using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Persistence.Turns;

internal sealed class InboxStore(IRowReader reader, IRowWriter writer, ConversationStore conversations, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IInboxStore
{
    private const string Unreadable = "The stored activity cannot be read.";

    private static readonly RowQuery<InboxRow> ByKey = new([nameof(InboxRow.Key)]);

    private static readonly RowColumns Refusal = new(nameof(InboxRow.Status), nameof(InboxRow.Reason));

    private static readonly RowQuery<InboxRow> WaitingIn = new(
        [nameof(InboxRow.Conversation)], only: (nameof(InboxRow.Status), InboxStatus.Waiting), orderBy: nameof(InboxRow.Sequence));

    public async Task<AcceptOutcome> AcceptAsync(IncomingActivity incoming, CancellationToken cancellationToken)
    {
        try
        {
            var batch = new RowBatch();
            ArrivalRows.Add(batch, incoming, clock.GetUtcNow());
            conversations.AddTo(batch, incoming);
            await writer.WriteAsync(batch, cancellationToken);
            conversations.Written(incoming);
            return new AcceptOutcome.Accepted();
        }
        catch (DuplicateRowException)
        {
            var first = await reader.FirstAsync(ByKey, cancellationToken, incoming.Key);
            return first is { Status: not InboxStatus.Waiting }
                ? new AcceptOutcome.Repeated(Finished: true, ResponseOf(first))
                : new AcceptOutcome.Repeated(Finished: false, Response: null);
        }
    }

    public async ValueTask<InboxEntry?> NextAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        while (await reader.FirstAsync(WaitingIn, cancellationToken, conversation) is { } row)
        {
            if (ReadBody(row) is { } activity)
            {
                var caller = new Caller(row.AppId, row.Audience, row.ServiceUrl, row.Tenant);
                return new InboxEntry(row.Key, row.Conversation, activity, row.Body!, caller, row.Mode) 
                {
                    AcceptedAt = row.AcceptedAt,
                    Origin = TurnOrigin.Of(row.TraceParent, row.CorrelationId),
                };
            }

            await SetAsideAsync(row, cancellationToken);
        }

        return null;
    }

    public async ValueTask<bool> HasWaitingAsync(KeyHash conversation, CancellationToken cancellationToken) =>
        await reader.FirstAsync(WaitingIn, cancellationToken, conversation) is not null;

    public async ValueTask<bool> IsWaitingAsync(KeyHash key, CancellationToken cancellationToken) =>
        await reader.FirstAsync(ByKey, cancellationToken, key) is { Status: InboxStatus.Waiting };

    public async ValueTask<TurnResponse?> FindResponseAsync(KeyHash key, CancellationToken cancellationToken) =>
        await reader.FirstAsync(ByKey, cancellationToken, key) is { } row ? ResponseOf(row) : null;

    public async Task<IReadOnlyList<KeyHash>> WaitingAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<InboxRow>()
            .Where(row => row.Status == InboxStatus.Waiting)
            .OrderBy(row => row.AcceptedAt)
            .Select(row => row.Conversation)
            .ToListAsync(cancellationToken);
    }

    private static Activity? ReadBody(InboxRow row)
    {
        try
        {
            return row.Body is null ? null : ActivityJson.Read(row.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What cannot be read can never be run, and would keep everything behind it waiting.</summary>
    private Task SetAsideAsync(InboxRow row, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Update(
            new InboxRow
            {
                Key = row.Key,
                Conversation = row.Conversation,
                Status = InboxStatus.DeadLetter,
                Mode = row.Mode,
                ServiceUrl = row.ServiceUrl,
                Reason = Unreadable,
                AcceptedAt = row.AcceptedAt,
            },
            Refusal);
        batch.Insert(DeadLetterRow.OfTurn(row.Key, row.Conversation, attempts: 0, Unreadable, clock.GetUtcNow()));
        return writer.WriteAsync(batch, cancellationToken);
    }

    private static TurnResponse? ResponseOf(InboxRow row) => row.ResponseStatus is { } status
        ? new TurnResponse(status, row.ResponseBody is { } body ? new JRaw(body) : null)
        : null;
}
