using System.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace ExitBot.Bot.Operations;

/// <summary>Every error answer has the same members: type, title, status, detail, errors where fields are wrong, trace_id.</summary>
internal static class ProblemShape
{
    public static void Apply(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        var status = problem.Status ?? context.HttpContext.Response.StatusCode;

        // The framework names a type for the commoner statuses only.
        problem.Type ??= "about:blank";
        problem.Title ??= ReasonPhrases.GetReasonPhrase(status);
        problem.Detail ??= DetailOf(status);
        problem.Extensions.Remove("traceId");
        problem.Extensions["trace_id"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }

    /// <summary>For the refusals of the framework, which says nothing but the status.</summary>
    private static string DetailOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address takes other methods: the Allow header names them.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large for this address.",
        StatusCodes.Status415UnsupportedMediaType => "Send the body as application/json.",
        _ => $"{ReasonPhrases.GetReasonPhrase(status)}.",
    };
}
