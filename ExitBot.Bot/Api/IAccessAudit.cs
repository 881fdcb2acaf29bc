using ExitBot.Bot.Authentication.ApiKeys;

namespace ExitBot.Bot.Api;

/// <summary>Keeps who read or changed what about a person. Only ids and names of keys go in, never content.</summary>
internal interface IAccessAudit
{
    /// <summary>Returns when it is written down. Call it before the answer.</summary>
    /// <param name="action">Like "interview.read".</param>
    /// <param name="subject">An id.</param>
    Task RecordAsync(string caller, string action, string subject, CancellationToken cancellationToken);
}

internal static class AccessAuditExtensions
{
    public static Task RecordAsync(this IAccessAudit audit, HttpContext context, string action, string subject, CancellationToken cancellationToken) =>
        audit.RecordAsync(ApiCaller.Of(context).Name, action, subject, cancellationToken);
}
