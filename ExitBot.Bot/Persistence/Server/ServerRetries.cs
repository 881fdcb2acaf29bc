using ExitBot.Bot.Turns;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// Does database work again after passing trouble, for as long as one command may take: a connection that died in the pool or
/// a short failover is noticed by nobody, a longer one is told soon.
/// </summary>
internal sealed class ServerRetries(IServerDatabase database, IOptions<DatabaseOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <param name="work">
    /// Has either happened as a whole when it returns, or not at all when it throws. A <see cref="StoreUnavailableException"/> of
    /// its own is passed on: there it may not be known.
    /// </param>
    /// <exception cref="StoreUnavailableException">The trouble did not pass.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await work(cancellationToken);
            }
            catch (Exception error) when (error is not StoreUnavailableException && database.FailureOf(error) is { Kind: not ServerFailureKind.Duplicate } failure)
            {
                var pause = PauseAfter(tries);
                if (!failure.IsPassing || clock.GetElapsedTime(begun) + pause >= options.Value.CommandTimeout)
                {
                    throw new StoreUnavailableException(failure.Reason, error);
                }

                await Task.Delay(pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>None at first, for connections that died in the pool; then doubling, with jitter so that callers do not come back in step.</summary>
    public static TimeSpan PauseAfter(int tries)
    {
        if (tries == 0)
        {
            return TimeSpan.Zero;
        }

        var doubled = ShortestPause * Math.Pow(2, Math.Min(tries, 10));
        return (doubled < LongestPause ? doubled : LongestPause) * (0.75 + (Random.Shared.NextDouble() / 2));
    }
}
