using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>Reads a sequence on a thread of its own, a little ahead of whoever works on it: a driver that reads from a file never lets go of its thread.</summary>
internal static class ReadAhead
{
    private const int MostAhead = 4;

    public static async IAsyncEnumerable<T> Of<T>(Func<CancellationToken, IAsyncEnumerable<T>> sequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ahead = Channel.CreateBounded<T>(new BoundedChannelOptions(MostAhead) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(() => ReadAsync(sequence, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in ahead.Reader.ReadAllAsync(cancellationToken))
            {
                yield return item;
            }

            await reading;
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync<T>(Func<CancellationToken, IAsyncEnumerable<T>> sequence, ChannelWriter<T> ahead, CancellationToken stop)
    {
        try
        {
            await foreach (var item in sequence(stop).WithCancellation(stop))
            {
                await ahead.WriteAsync(item, stop);
            }
        }
        finally
        {
            ahead.Complete();
        }
    }
}
