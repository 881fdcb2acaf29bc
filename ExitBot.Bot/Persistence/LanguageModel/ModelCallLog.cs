using System.Data.Common;
using ExitBot.Bot.Persistence.DataRights;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.LanguageModel;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.LanguageModel;

/// <summary>Writes by itself and not through the unit of work: a turn that is thrown away takes its rows with it, but not what it spent.</summary>
internal sealed class ModelCallLog(IRowWriter writer, IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IModelCallLog
{
    public Task AppendAsync(ModelCallEntry entry, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Insert(RowOf(entry));
        return writer.WriteAsync(batch, cancellationToken);
    }

    public Task<long> TokensOfAsync(ModelConversation conversation, CancellationToken cancellationToken)
    {
        var key = KeyOf(conversation);
        return WithCallsAsync(calls => calls.Where(row => row.Conversation == key).SumAsync(row => row.Tokens, cancellationToken), cancellationToken);
    }

    public Task<long> TokensSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        WithCallsAsync(calls => calls.Where(row => row.At >= moment).SumAsync(row => row.Tokens, cancellationToken), cancellationToken);

    public Task<string?> FindAnswerAsync(ModelConversation conversation, string question, CancellationToken cancellationToken)
    {
        var (key, hash) = (KeyOf(conversation), HashOf(question));
        return WithCallsAsync(
            calls => calls
                .Where(row => row.Conversation == key && row.Question == hash && row.Failure == null)
                .OrderByDescending(row => row.At)
                .Select(row => row.Response)
                .FirstOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        WithContextAsync(
            context => context.Set<ModelCallRow>().Where(row => row.At < moment && !LegalHolds.Conversations(context).Contains(row.Conversation)).ExecuteDeleteAsync(cancellationToken),
            cancellationToken);

    private static KeyHash KeyOf(ModelConversation conversation) => KeyHash.Of(conversation.ChannelId, conversation.ConversationId);

    private static KeyHash HashOf(string question) => KeyHash.FromBytes(Convert.FromHexString(question));

    private ModelCallRow RowOf(ModelCallEntry entry) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Conversation = KeyOf(entry.Conversation),
        Question = HashOf(entry.Question),
        At = entry.At,
        Prompt = entry.Prompt,
        Provider = entry.Provider,
        Model = PlainText.Shorten(entry.Model, Limits.ChannelKey),
        LatencyMilliseconds = (int)Math.Min(entry.Latency.TotalMilliseconds, int.MaxValue),
        Tries = entry.Tries,
        PromptTokens = entry.PromptTokens,
        CompletionTokens = entry.CompletionTokens,
        Tokens = (long)entry.PromptTokens + entry.CompletionTokens,
        Failure = entry.Failure,
        Request = PlainText.Shorten(entry.Request, Limits.Document),
        Response = entry.Response is { } response ? PlainText.Shorten(response, Limits.Document) : null,
    };

    private Task<T> WithCallsAsync<T>(Func<DbSet<ModelCallRow>, Task<T>> work, CancellationToken cancellationToken) =>
        WithContextAsync(context => work(context.Set<ModelCallRow>()), cancellationToken);

    private async Task<T> WithContextAsync<T>(Func<ExitBotContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        catch (DbException failed)
        {
            throw new StoreUnavailableException("the call log of the language model cannot be read", failed);
        }
    }
}
