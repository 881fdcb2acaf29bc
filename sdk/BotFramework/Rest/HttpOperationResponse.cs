using System;
using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>A request and its answer without a body.</summary>
public class HttpOperationResponse : IDisposable
{
    public HttpRequestMessage Request { get; set; }

    public HttpResponseMessage Response { get; set; }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Request?.Dispose();
            Response?.Dispose();
        }
    }
}

/// <summary>An answer with a body.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    public T Body { get; set; }
}
