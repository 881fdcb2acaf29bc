using System.Data.Common;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.DirectLine;

internal sealed class WebTranscript(IRowReader reader, IDbContextFactory<ExitBotContext> contexts) : IWebTranscript
{
    private static readonly RowQuery<ConversationRow> ByKey = new([nameof(ConversationRow.Key)]);

    // Not static: it is compiled for the model of one provider.
    private readonly Func<ExitBotContext, KeyHash, long, int, IAsyncEnumerable<SaidLine>> _after = EF.CompileAsyncQuery(
        (ExitBotContext context, KeyHash conversation, long place, int count) => context.Set<TranscriptRow>()
            .Where(row => row.Conversation == conversation && row.Sequence > place)
            .OrderBy(row => row.Sequence)
            .Take(count)
            .Select(row => new SaidLine(row.Sequence, row.Kind, row.ActivityId, row.Body)));

    public async Task<IReadOnlyList<SaidLine>> AfterAsync(KeyHash conversation, long place, int count, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            var lines = new List<SaidLine>();
            await foreach (var line in _after(context, conversation, place, count).WithCancellation(cancellationToken))
            {
                lines.Add(line);
            }

            return lines;
        }
        catch (Exception failed) when (failed is DbException or InvalidOperationException { InnerException: DbException })
        {
            throw new StoreUnavailableException(failed.GetType().Name, failed);
        }
    }

    public async ValueTask<long> LastPlaceAsync(KeyHash conversation, CancellationToken cancellationToken) =>
        (await reader.FirstAsync(ByKey, cancellationToken, conversation))?.LastSequence ?? 0;
}
