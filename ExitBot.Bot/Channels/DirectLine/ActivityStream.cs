using System.Buffers;
using System.Net.WebSockets;
using System.Threading.Channels;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>
/// One web socket: sends everything that was said after a place, then whatever follows. A reader that is slow is read to from the transcript at its
/// own pace and holds nothing in memory meanwhile; one that does not read at all is cut off.
/// </summary>
internal sealed partial class ActivityStream(
    WebSocket socket, WebConversation conversation, long after, IWebTranscript transcript, IWebConversationStore conversations, TimeProvider clock, ILogger logger) : IDisposable
{
    private const int Page = 50;

    /// <summary>Clients send empty frames to show that they are there, and nothing else.</summary>
    private const int LargestFrame = 4_096;

    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PauseForDatabase = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _displaced = new();
    private byte[]? _passing;
    private bool _isAsked;
    private long _after = after;

    public KeyHash Conversation { get; } = conversation.Key;

    public void Wake() => _news.Writer.TryWrite(true);

    /// <summary>A later signal takes the place of one that was not sent yet.</summary>
    public void Pass(byte[] frame)
    {
        Volatile.Write(ref _passing, frame);
        Wake();
    }

    /// <summary>There are too many of them in one conversation: this one goes.</summary>
    public void Displace() => _displaced.Cancel();

    /// <returns>When the socket is closed, by whichever side.</returns>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, _displaced.Token);
        using var deaf = new CancellationTokenSource();
        var listening = ListenAsync(end, deaf.Token);
        try
        {
            Wake();
            await SendAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(stopping.IsCancellationRequested ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, "Come back.");
        }
        catch (WebSocketException gone)
        {
            LogGone(gone.WebSocketErrorCode);
        }
        finally
        {
            // The client answers a close with one of its own; it is not waited for long.
            await listening.WaitAsync(socket.State == WebSocketState.CloseSent ? Farewell : TimeSpan.Zero, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await deaf.CancelAsync();
            await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _displaced.Dispose();

    private async Task SendAsync(CancellationToken cancellationToken)
    {
        while (await _news.Reader.WaitToReadAsync(cancellationToken))
        {
            _news.Reader.TryRead(out _);
            if (Interlocked.Exchange(ref _isAsked, false))
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, cancellationToken);
            }

            if (Interlocked.Exchange(ref _passing, null) is { } passing)
            {
                await SendAsync(passing, cancellationToken);
            }

            try
            {
                if (await conversations.FindAsync(conversation.Id, cancellationToken) is not { } now || now.Generation != conversation.Generation)
                {
                    await CloseAsync(WebSocketCloseStatus.PolicyViolation, "The token was revoked.");
                    return;
                }

                await SendNewsAsync(cancellationToken);
            }
            catch (StoreUnavailableException)
            {
                await Task.Delay(PauseForDatabase, clock, cancellationToken);
                Wake();
            }
        }
    }

    private async Task SendNewsAsync(CancellationToken cancellationToken)
    {
        while (await transcript.AfterAsync(Conversation, _after, Page, cancellationToken) is [.., var last] lines)
        {
            var frame = new ArrayBufferWriter<byte>(1_024);
            ActivitySet.Write(frame, lines, last.Sequence);
            await SendAsync(frame.WrittenMemory, cancellationToken);
            _after = last.Sequence;
            if (lines.Count < Page)
            {
                return;
            }
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(LongestSend, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, end.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogSlow(LongestSend.TotalSeconds);
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
        }
    }

    /// <summary>Takes the client's frames and ends the stream when the client does.</summary>
    private async Task ListenAsync(CancellationTokenSource end, CancellationToken deaf)
    {
        try
        {
            while (await ReceiveAsync(deaf) is { } size)
            {
                if (size > LargestFrame)
                {
                    await CloseAsync(WebSocketCloseStatus.MessageTooBig, "Activities are posted, not sent here.");
                    return;
                }

                if (size == 0)
                {
                    // It asks whether we are here. Clients ignore the empty frame that they get back; our page does not.
                    Volatile.Write(ref _isAsked, true);
                }

                // It also heals whatever signal was lost.
                Wake();
            }

            if (socket.State == WebSocketState.CloseReceived)
            {
                await CloseAsync(WebSocketCloseStatus.NormalClosure, description: null);
            }
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or IOException)
        {
            // The socket is no more.
        }
        finally
        {
            await end.CancelAsync();
        }
    }

    /// <returns>The size of a message; null when the client has closed.</returns>
    private async Task<int?> ReceiveAsync(CancellationToken cancellationToken)
    {
        // Without a buffer until something comes: most of the time nothing does. An empty message is over then.
        if (await socket.ReceiveAsync(Memory<byte>.Empty, cancellationToken) is { EndOfMessage: true } first)
        {
            return first.MessageType == WebSocketMessageType.Close ? null : 0;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(LargestFrame + 1);
        try
        {
            for (var size = 0; ;)
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(0, LargestFrame + 1), cancellationToken);
                size += received.Count;
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return null;
                }

                if (received.EndOfMessage || size > LargestFrame)
                {
                    return size;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string? description)
    {
        using var late = new CancellationTokenSource(LongestSend, clock);
        try
        {
            await socket.CloseOutputAsync(status, description, late.Token);
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or IOException)
        {
            // There is nobody left to say goodbye to.
        }
    }

    [LoggerMessage(EventId = 7301, Level = LogLevel.Debug, Message = "A stream ended: {Error}")]
    private partial void LogGone(WebSocketError error);

    [LoggerMessage(EventId = 7302, Level = LogLevel.Information, Message = "A stream was cut off: its client has read nothing for {Seconds} s")]
    private partial void LogSlow(double seconds);
}
