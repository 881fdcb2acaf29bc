using ExitBot.Dialogs.ExitInterviews.Domain.Reports;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>Everything held about a person.</summary>
internal sealed record PersonExport(string Id, DateTimeOffset ExportedAt, IReadOnlyList<InterviewRecord> Interviews, IReadOnlyList<ConversationExport> Conversations)
{
    /// <summary>For the document.</summary>
    public static PersonExport Example { get; } = new(
        "u-17",
        InterviewExamples.Completed,
        [InterviewExamples.Record],
        [new ConversationExport("msteams", InterviewExamples.Started, [new TranscriptLine("user", "exit interview", InterviewExamples.Started)])]);
}

internal sealed record ConversationExport(string Channel, DateTimeOffset BeganAt, IReadOnlyList<TranscriptLine> Messages);
