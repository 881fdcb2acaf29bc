using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <param name="Escalations">How many matters of it need review.</param>
internal sealed record InterviewItem(
    string Id, string Status, string Identity, string? Department, string? ExitType, string? MainReason, int Escalations, DateTimeOffset StartedAt, DateTimeOffset? CompletedAt)
{
    /// <summary>For the document.</summary>
    public static ItemList<InterviewItem> Page { get; } = new(
        [
            new InterviewItem(
                InterviewExamples.Id, "completed", "verified", "Sales", "voluntary", "compensation", Escalations: 0, InterviewExamples.Started, InterviewExamples.Completed),
        ],
        NextCursor: null);

    public static InterviewItem Of(InterviewSummary summary, int escalations) => new(
        summary.Id.ToString(),
        WireName.Of(summary.Status),
        WireName.Of(summary.Identity),
        summary.Department,
        summary.ExitType is { } type ? WireName.Of(type) : null,
        summary.MainReason,
        escalations,
        summary.StartedAt,
        summary.CompletedAt);
}
