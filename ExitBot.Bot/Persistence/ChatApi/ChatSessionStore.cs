using ExitBot.Bot.Channels.ChatApi;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.LanguageModel;
using ExitBot.Bot.Persistence.OffboardingChecklists;
using ExitBot.Bot.Persistence.PolicyQuestions;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Persistence.WhatsAppTemplates;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.ChatApi;

internal sealed class ChatSessionStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts) : IChatSessionStore
{
    private static readonly RowQuery<ChatSessionRow> ById = new([nameof(ChatSessionRow.Id)]);

    public async Task<ChatSession?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await reader.FirstAsync(ById, cancellationToken, id))?.ToSession();

    public async Task<bool> WasErasedAsync(Guid id, CancellationToken cancellationToken)
    {
        // The key of a conversation stays when everything said in it goes, and the row of the session goes.
        var conversation = ChatSession.ConversationOf(id);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ConversationRow>().AnyAsync(row => row.Key == conversation, cancellationToken)
            && !await context.Set<ChatSessionRow>().AnyAsync(row => row.Id == id, cancellationToken);
    }

    public async Task OpenAsync(ChatSession session, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Insert(ChatSessionRow.Of(session));
        try
        {
            await writer.WriteAsync(batch, cancellationToken);
        }
        catch (DuplicateRowException)
        {
            // A repeat of the call that opened it.
        }
    }

    public async Task<IReadOnlyList<ChatSessionSummary>> ListAsync(string? openedBy, ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = new List<ChatSessionSummary>();
        foreach (var row in await Page(context, openedBy, after, count).ToListAsync(cancellationToken))
        {
            found.Add(await SummaryAsync(context, row.ToSession(), cancellationToken));
        }

        return found;
    }

    public async Task<ChatSessionSummary> SummaryAsync(ChatSession session, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await SummaryAsync(context, session, cancellationToken);
    }

    public async Task<IReadOnlyList<ChatLine>> LinesAfterAsync(ChatSession session, long sequence, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lines(Said(context, session).Where(row => row.Sequence > sequence).OrderBy(row => row.Sequence).Take(count)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ChatLine>> LinesBeforeAsync(ChatSession session, long sequence, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await Lines(Said(context, session).Where(row => row.Sequence < sequence).OrderByDescending(row => row.Sequence).Take(count)).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ChatModelCall>> ModelCallsAsync(ChatSession session, int count, CancellationToken cancellationToken)
    {
        var conversation = session.Conversation;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var calls = await context.Set<ModelCallRow>().AsNoTracking()
            .Where(row => row.Conversation == conversation)
            .OrderByDescending(row => row.At)
            .Take(count)
            .Select(row => new ChatModelCall(row.At, row.Model, row.LatencyMilliseconds, row.Request, row.Response))
            .ToListAsync(cancellationToken);
        calls.Reverse();
        return calls;
    }

    public async Task<ChatStatistics> CountAsync(DateTimeOffset activeSince, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var conversations = context.Set<ConversationRow>().AsNoTracking();
        var byChannel = await conversations.GroupBy(row => row.ChannelId).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);

        // A reference is written anew every ten minutes while something comes in.
        var active = await context.Set<ConversationReferenceRow>().CountAsync(row => row.UpdatedAt >= activeSince, cancellationToken);
        var byFlow = new Dictionary<string, int>
        {
            ["exit_interview"] = await context.Set<ExitInterviewRow>().CountAsync(cancellationToken),
            ["whatsapp_template"] = await context.Set<TemplateDraftRow>().CountAsync(cancellationToken),
            ["checklist"] = await context.Set<ChecklistRow>().CountAsync(cancellationToken),
            ["policy"] = await context.Set<PolicyQuestionRow>().CountAsync(cancellationToken),
        };
        return new ChatStatistics(
            active,
            byChannel.Sum(channel => channel.Count),
            await conversations.SumAsync(row => row.LastSequence, cancellationToken),
            byChannel.ToDictionary(channel => channel.Key, channel => channel.Count),
            byFlow);
    }

    internal static IQueryable<ChatSessionRow> Page(ExitBotContext context, string? openedBy, ListPlace? after, int count)
    {
        var rows = context.Set<ChatSessionRow>().AsNoTracking();
        if (openedBy is not null)
        {
            rows = rows.Where(row => row.OpenedBy == openedBy);
        }

        if (after is var (at, id))
        {
            rows = rows.Where(row => row.CreatedAt < at || (row.CreatedAt == at && row.Id.CompareTo(id) < 0));
        }

        return rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(count);
    }

    private static async Task<ChatSessionSummary> SummaryAsync(ExitBotContext context, ChatSession session, CancellationToken cancellationToken)
    {
        var said = Said(context, session);
        var last = await said.OrderByDescending(row => row.Sequence).Select(row => (DateTimeOffset?)row.At).FirstOrDefaultAsync(cancellationToken);
        return new ChatSessionSummary(session, await said.CountAsync(cancellationToken), last ?? session.CreatedAt);
    }

    /// <summary>Without the changes of earlier messages: they are shown as they were said.</summary>
    private static IQueryable<TranscriptRow> Said(ExitBotContext context, ChatSession session)
    {
        var conversation = session.Conversation;
        return context.Set<TranscriptRow>().AsNoTracking().Where(row => row.Conversation == conversation && row.Kind == ReplyKind.Send);
    }

    private static IQueryable<ChatLine> Lines(IQueryable<TranscriptRow> rows) =>
        rows.Select(row => new ChatLine(row.Sequence, row.Role == TranscriptRole.User, row.Body, row.At));
}
