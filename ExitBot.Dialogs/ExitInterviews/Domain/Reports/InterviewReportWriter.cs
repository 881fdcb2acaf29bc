using System.Text.Json;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

internal static class InterviewReportWriter
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
    };

    public static InterviewReport Write(ExitInterview interview, InterviewPlan plan, DateTimeOffset now) => new(
        interview.Id,
        JsonSerializer.Serialize(InterviewRecords.Of(interview), Json),
        MarkdownReport.Write(interview, plan),
        now);
}
