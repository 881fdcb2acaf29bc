namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What HR gets of a submitted interview, written once when it is submitted.</summary>
/// <param name="Json">The shape of GET /api/v1/interviews/{id}.</param>
public sealed record InterviewReport(InterviewId InterviewId, string Json, string Markdown, DateTimeOffset WrittenAt);
