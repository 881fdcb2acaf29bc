using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>
/// What the call log says was spent, of the day and of each conversation. A sum is read once a minute; in between, this process adds what it spends itself, before
/// the log has it, so that nothing counts twice. Calls under way are not counted: the last ones may go over.
/// </summary>
internal sealed class TokenBudget(IModelCallLog log, IOptions<LanguageModelOptions> options, TimeProvider clock)
{
    private const int MostKnown = 10_000;
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<ModelConversation, Sum> _conversations = [];
    private Sum? _today;

    public async Task<bool> AllowsAsync(ModelConversation conversation, CancellationToken cancellationToken) =>
        await AllowsTodayAsync(cancellationToken)
        && await SpentInAsync(conversation, cancellationToken) < options.Value.ConversationTokens;

    public async Task<bool> AllowsTodayAsync(CancellationToken cancellationToken) => await SpentTodayAsync(cancellationToken) < options.Value.DailyTokens;

    public void Charge(ModelConversation conversation, int tokens)
    {
        lock (_lock)
        {
            _today?.Tokens += tokens;
            if (_conversations.TryGetValue(conversation, out var sum))
            {
                sum.Tokens += tokens;
            }
        }
    }

    private async Task<long> SpentTodayAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        lock (_lock)
        {
            if (_today is { } known && known.IsFresh(now) && known.ReadAt >= today)
            {
                return known.Tokens;
            }
        }

        var read = new Sum(now) { Tokens = await log.TokensSinceAsync(today, cancellationToken) };
        lock (_lock)
        {
            _today = read;
        }

        return read.Tokens;
    }

    private async Task<long> SpentInAsync(ModelConversation conversation, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        lock (_lock)
        {
            if (_conversations.TryGetValue(conversation, out var known) && known.IsFresh(now))
            {
                return known.Tokens;
            }
        }

        var read = new Sum(now) { Tokens = await log.TokensOfAsync(conversation, cancellationToken) };
        lock (_lock)
        {
            if (_conversations.Count >= MostKnown)
            {
                _conversations.Clear();
            }

            _conversations[conversation] = read;
        }

        return read.Tokens;
    }

    private sealed class Sum(DateTimeOffset readAt)
    {
        public DateTimeOffset ReadAt => readAt;

        public long Tokens { get; set; }

        public bool IsFresh(DateTimeOffset now) => now - readAt < ReadAgainAfter;
    }
}
