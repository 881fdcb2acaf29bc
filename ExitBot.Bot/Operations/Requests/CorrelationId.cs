using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Primitives;

namespace ExitBot.Bot.Operations.Requests;

/// <summary>One word that joins what the logs say about a request and its turn: the caller's own, or the trace id.</summary>
internal static partial class CorrelationId
{
    public const string Header = "X-Correlation-ID";

    public static string Of(HttpContext context) =>
        context.Request.Headers.TryGetValue(Header, out StringValues sent) && sent.Count == 1 && Harmless().IsMatch(sent[0]!)
            ? sent[0]!
            : Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    /// <summary>What else somebody may send goes neither into logs nor into headers.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,64}\z")]
    private static partial Regex Harmless();
}
