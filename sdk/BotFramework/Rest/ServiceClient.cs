using System;
using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>A client of a REST service.</summary>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly bool _disposeHttpClient;
    private bool _disposed;

    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
    {
        HttpClient = httpClient ?? SharedHttpClient.Instance;
        _disposeHttpClient = disposeHttpClient && httpClient != null;
    }

    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(handlers is { Length: > 0 } ? SharedHttpClient.Chain(handlers) : null, disposeHttpClient: true)
    {
    }

    public HttpClient HttpClient { get; protected set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_disposed && _disposeHttpClient)
        {
            HttpClient.Dispose();
        }

        _disposed = true;
    }
}
