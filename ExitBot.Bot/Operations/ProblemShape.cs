using System.Diagnostics;

namespace ExitBot.Bot.Operations;

/// <summary>Every error answer has the same members: type, title, status, detail, errors where fields are wrong, trace_id.</summary>
internal static class ProblemShape
{
    public static void Apply(ProblemDetailsContext context)
    {
        context.ProblemDetails.Extensions.Remove("traceId");
        context.ProblemDetails.Extensions["trace_id"] = Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier;
    }
}
