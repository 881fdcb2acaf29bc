using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;

namespace Microsoft.Rest;

/// <summary>What an exception keeps of an HTTP message after the message itself is disposed.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper()
    {
        Headers = new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
    }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; }

    protected void CopyHeaders(System.Net.Http.Headers.HttpHeaders headers)
    {
        if (headers == null)
        {
            return;
        }

        foreach (var header in headers)
        {
            Headers[header.Key] = Headers.TryGetValue(header.Key, out var values)
                ? values.Concat(header.Value).ToList()
                : header.Value.ToList();
        }
    }
}

/// <summary>A request that failed.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);

        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        Content = content;
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
    }

    public HttpMethod Method { get; protected set; }

    public Uri RequestUri { get; protected set; }
}

/// <summary>The answer to a request that failed.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);

        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content?.Headers);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    public HttpStatusCode StatusCode { get; protected set; }

    public string ReasonPhrase { get; protected set; }
}
