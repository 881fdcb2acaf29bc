using System.Net;

namespace Microsoft.SemanticKernel;

/// <summary>A failed call of a service: its status and body, where there was an answer at all.</summary>
public class HttpOperationException : Exception
{
    public HttpOperationException()
    {
    }

    public HttpOperationException(string? message)
        : base(message)
    {
    }

    public HttpOperationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public HttpOperationException(HttpStatusCode? statusCode, string? responseContent, string? message, Exception? innerException)
        : base(message, innerException)
    {
        StatusCode = statusCode;
        ResponseContent = responseContent;
    }

    /// <summary>Null when no answer came: the connection failed.</summary>
    public HttpStatusCode? StatusCode { get; set; }

    public string? ResponseContent { get; set; }
}
