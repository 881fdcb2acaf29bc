using System.Globalization;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>What a notice says: enough to go and look, and nothing of what was said or by whom.</summary>
public static class NoticeText
{
    public static string Subject(DueNotice notice) => $"ExitBot: {SeverityOf(notice)} case, {CategoryName.Of(notice.Category)}";

    public static string Body(DueNotice notice)
    {
        var why = notice.Kind switch
        {
            NoticeKind.PassedOn => "Nobody has acknowledged this case in time, so it is passed on to you.",
            NoticeKind.FeedbackDue => "Whoever told of this case is to get an answer within three months of it (Directive (EU) 2019/1937). Two weeks are left, and it is not closed.",
            _ => "A case needs somebody.",
        };
        return $"""
            {why}

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
