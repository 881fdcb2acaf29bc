using System.Globalization;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>What a notice says: enough to go and look, and nothing of what was said or by whom.</summary>
public static class NoticeText
{
    public static string Subject(DueNotice notice) => $"ExitBot: {SeverityOf(notice)} case, {CategoryName.Of(notice.Category)}";

    public static string Body(DueNotice notice)
    {
        var late = notice.Kind == NoticeKind.PassedOn ? "Nobody has acknowledged this case in time, so it is passed on to you." : "A case needs somebody.";
        return $"""
            {late}

            Category: {CategoryName.Of(notice.Category)}
            Severity: {SeverityOf(notice)}
            Case: {notice.Case}
            Acknowledge by: {notice.DueAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC

            Read and acknowledge it with an HR case key: /api/v1/escalations/{notice.Case}
            """;
    }

    public static string SeverityOf(DueNotice notice) => notice.Severity switch
    {
        Severity.Critical => "critical",
        Severity.High => "high",
        _ => "medium",
    };
}
