using System.IO.Compression;
using System.Security.Cryptography;

namespace ExitBot.Bot.WebChat;

/// <summary>A file of the page as it goes over the wire, compressed once. Its hash is in its name, so that it may be kept for ever.</summary>
internal sealed class PageAsset
{
    private const int HashDigits = 16;

    private PageAsset(string name, string contentType, byte[] plain, byte[] brotli)
    {
        (Name, ContentType, Plain, Brotli) = (name, contentType, plain, brotli);
        var dot = name.LastIndexOf('.');
        Hash = Convert.ToHexStringLower(SHA256.HashData(plain))[..HashDigits];
        HashedName = $"{name[..dot]}.{Hash}{name[dot..]}";
    }

    public string Name { get; }

    public string Hash { get; }

    public string HashedName { get; }

    public string ContentType { get; }

    public byte[] Plain { get; }

    public byte[] Brotli { get; }

    /// <param name="brotli">Compressed already; null: it is small enough to be compressed now.</param>
    public static PageAsset Of(string name, byte[] plain, byte[]? brotli = null)
    {
        var type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/javascript; charset=utf-8",
        };
        return new PageAsset(name, type, plain, brotli ?? Compress(plain));
    }

    public IResult Write(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Encoding";
        if (context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.ContentEncoding = "br";
            return TypedResults.Bytes(Brotli, ContentType);
        }

        return TypedResults.Bytes(Plain, ContentType);
    }

    private static byte[] Compress(byte[] plain)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return output.ToArray();
    }
}
