using System.ClientModel;
using System.Net;

namespace Microsoft.SemanticKernel;

internal static class ClientResultExceptionExtensions
{
    private const int NoAnswer = 0;

    /// <summary>With the status and the body of the answer, where there was one.</summary>
    public static HttpOperationException ToHttpOperationException(this ClientResultException exception)
    {
        string? body = null;
        try
        {
            body = exception.GetRawResponse()?.Content?.ToString();
        }
        catch (InvalidOperationException)
        {
            // The body was not buffered: the status has to do.
        }

        return new HttpOperationException(
            exception.Status == NoAnswer ? null : (HttpStatusCode)exception.Status,
            body,
            exception.Message,
            exception);
    }
}
