using System.Threading.Channels;

namespace ExitBot.Bot.Invitations;

/// <summary>Wakes the sender before its next look.</summary>
internal sealed class InvitationSignal
{
    private readonly Channel<bool> _due = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _due.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var signal = _due.Reader.WaitToReadAsync(late.Token).AsTask();
        await Task.WhenAny(signal, Task.Delay(atMost, clock, late.Token));
        cancellationToken.ThrowIfCancellationRequested();
        await late.CancelAsync();
        _due.Reader.TryRead(out _);
    }
}
