using System.Text.Json.Nodes;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>Everything held about a person.</summary>
internal sealed record PersonExport(
    string Id,
    DateTimeOffset ExportedAt,
    IReadOnlyList<InterviewRecord> Interviews,
    IReadOnlyList<ConversationExport> Conversations,
    IReadOnlyList<DraftExport> Templates,
    IReadOnlyList<ChecklistExport> Checklists)
{
    /// <summary>For the document.</summary>
    public static PersonExport Example { get; } = new(
        "u-17",
        InterviewExamples.Completed,
        [InterviewExamples.Record],
        [new ConversationExport("msteams", InterviewExamples.Started, [new TranscriptLine("user", "exit interview", InterviewExamples.Started)])],
        [new DraftExport(InterviewExamples.Id, new JsonObject { ["name"] = "spring_sale" }, [], new BuilderMemory("our spring sale"), InterviewExamples.Started, InterviewExamples.Completed)],
        [ChecklistExport.Example]);
}

internal sealed record ConversationExport(string Channel, DateTimeOffset BeganAt, IReadOnlyList<TranscriptLine> Messages);

/// <summary>A WhatsApp template on its way.</summary>
/// <param name="Earlier">What it was before changes that can still be undone.</param>
/// <param name="Memory">What the builder knows beside it.</param>
internal sealed record DraftExport(string Id, JsonObject Payload, IReadOnlyList<JsonObject> Earlier, BuilderMemory Memory, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    public static DraftExport Of(StoredDraft stored) => new(
        stored.Id.ToString(),
        DraftPayload.Of(stored.Draft),
        [.. stored.History.Before.Concat(stored.History.After).Select(DraftPayload.Of)],
        stored.Memory,
        stored.CreatedAt,
        stored.UpdatedAt);
}
