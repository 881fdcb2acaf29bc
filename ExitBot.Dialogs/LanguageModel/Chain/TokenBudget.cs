using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>
/// What the call log says was spent. The sum of the day is read once a minute; in between, this process adds what it spends itself, before the log has it, so that
/// nothing counts twice. Calls under way are not counted: the last ones of a day may go over.
/// </summary>
internal sealed class TokenBudget(IModelCallLog log, IOptions<LanguageModelOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private DateTimeOffset _day;
    private DateTimeOffset _readAt;
    private long _spent;

    public async Task<bool> AllowsAsync(ModelConversation conversation, CancellationToken cancellationToken) =>
        await SpentTodayAsync(cancellationToken) < options.Value.DailyTokens
        && await log.TokensOfAsync(conversation, cancellationToken) < options.Value.ConversationTokens;

    public void Charge(int tokens)
    {
        lock (_lock)
        {
            _spent += tokens;
        }
    }

    private async Task<long> SpentTodayAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        lock (_lock)
        {
            if (_day == today && now - _readAt < ReadAgainAfter)
            {
                return _spent;
            }
        }

        var spent = await log.TokensSinceAsync(today, cancellationToken);
        lock (_lock)
        {
            (_day, _readAt, _spent) = (today, now, spent);
            return spent;
        }
    }
}
