using System.Net.WebSockets;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>The client's end of a stream: what came over it, in order.</summary>
internal sealed class WebListener(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    public List<JObject> Heard { get; } = [];

    /// <summary>Of the last frame that had one.</summary>
    public string? Watermark { get; private set; }

    public WebSocketCloseStatus? Closed { get; private set; }

    /// <summary>Empty frames: the service's answers to ours.</summary>
    public int Answers { get; private set; }

    public async Task<IReadOnlyList<JObject>> UntilAsync(Func<JObject, bool> isIt, string what)
    {
        while (!Heard.Exists(activity => isIt(activity)))
        {
            Assert.True(await ReceiveAsync(), $"The stream ended ({Closed}) before {what}.");
        }

        return Heard;
    }

    public Task<IReadOnlyList<JObject>> UntilTextAsync(string text) =>
        UntilAsync(activity => WebPerson.WordsOf(activity).Contains(text, StringComparison.Ordinal), $"'{text}'");

    public async Task UntilAnsweredAsync()
    {
        while (Answers == 0)
        {
            Assert.True(await ReceiveAsync(), $"The stream ended ({Closed}) before an empty frame came back.");
        }
    }

    /// <summary>Reads on until the service closes.</summary>
    public async Task UntilClosedAsync()
    {
        while (await ReceiveAsync())
        {
            // What comes before is not what this waits for.
        }
    }

    public Task SendAsync(string frame) => SendAsync(Encoding.UTF8.GetBytes(frame));

    public async Task SendAsync(byte[] frame)
    {
        using var late = new CancellationTokenSource(Deadline.Longest);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, late.Token);
    }

    public void Dispose() => socket.Dispose();

    /// <returns>Null: it is closed.</returns>
    public async Task<(IReadOnlyList<JObject> Activities, string? Watermark)?> NextAsync()
    {
        var before = Heard.Count;
        if (!await ReceiveAsync(Timeout.InfiniteTimeSpan))
        {
            return null;
        }

        var came = Heard[before..];
        Heard.Clear();
        return (came, Watermark);
    }

    private Task<bool> ReceiveAsync() => ReceiveAsync(Deadline.Longest);

    private async Task<bool> ReceiveAsync(TimeSpan atMost)
    {
        using var late = new CancellationTokenSource(atMost);
        var text = new MemoryStream();
        try
        {
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(_buffer.AsMemory(), late.Token);
                text.Write(_buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);

            if (received.MessageType == WebSocketMessageType.Close)
            {
                Closed = socket.CloseStatus;
                return false;
            }
        }
        catch (WebSocketException)
        {
            return false;
        }

        if (text.Length == 0)
        {
            Answers++;
            return true;
        }

        var frame = JObject.Parse(Encoding.UTF8.GetString(text.ToArray()));
        Heard.AddRange(frame["activities"]!.Cast<JObject>());
        Watermark = (string?)frame["watermark"] ?? Watermark;
        return true;
    }
}
