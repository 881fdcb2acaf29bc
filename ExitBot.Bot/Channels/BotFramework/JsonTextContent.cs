using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>JSON that lies here as text. Unlike StringContent it makes no copy of its own: the bytes pass through a rented buffer.</summary>
internal sealed class JsonTextContent : HttpContent
{
    private readonly string _json;

    public JsonTextContent(string json)
    {
        _json = json;
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(_json.Length));
        try
        {
            await stream.WriteAsync(buffer.AsMemory(0, Encoding.UTF8.GetBytes(_json, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = Encoding.UTF8.GetByteCount(_json);
        return true;
    }
}
