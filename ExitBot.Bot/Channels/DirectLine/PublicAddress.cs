namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>The address under which clients reach the service: <c>PublicUrl</c>, else the one they have called.</summary>
internal sealed class PublicAddress(IConfiguration configuration)
{
    private readonly string? _given = Uri.TryCreate(configuration["PublicUrl"], UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Path).TrimEnd('/') : null;

    /// <summary>Without a slash at its end.</summary>
    public string Of(HttpRequest request) => _given ?? $"{request.Scheme}://{request.Host.Value}{request.PathBase}";

    /// <summary>For links that are made when nobody calls.</summary>
    public string Or(string otherwise) => _given ?? otherwise;

    public string SocketOf(HttpRequest request)
    {
        var address = Of(request);
        return address.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase) ? $"wss{address[Uri.UriSchemeHttps.Length..]}" : $"ws{address[Uri.UriSchemeHttp.Length..]}";
    }
}
