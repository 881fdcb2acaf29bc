using System;
using System.Net.Http;

namespace Microsoft.Rest;

internal static class SharedHttpClient
{
    // Connections are renewed so that a change of DNS is seen.
    private static readonly SocketsHttpHandler Handler = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    public static HttpClient Instance { get; } = new(Handler, disposeHandler: false);

    public static HttpClient Chain(DelegatingHandler[] handlers)
    {
        HttpMessageHandler current = Handler;
        for (var i = handlers.Length - 1; i >= 0; i--)
        {
            handlers[i].InnerHandler = current;
            current = handlers[i];
        }

        return new HttpClient(current, disposeHandler: false);
    }
}
