using System.Text.Json.Nodes;
using ExitBot.Bot.DataRights;
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
    IReadOnlyList<ChecklistExport> Checklists,
    IReadOnlyList<PersonInvitation> Invitations)
{
    /// <summary>For the document.</summary>
    public static PersonExport Example { get; } = new(
        "u-17",
        InterviewExamples.Completed,
        [InterviewExamples.Record],
        [new ConversationExport("msteams", InterviewExamples.Started, [new TranscriptLine("user", "exit interview", InterviewExamples.Started)])],
        [new DraftExport(InterviewExamples.Id, new JsonObject { ["name"] = "spring_sale" }, [], new BuilderMemory("our spring sale"), InterviewExamples.Started, InterviewExamples.Completed)],
        [ChecklistExport.Example],
        [new PersonInvitation(Guid.Parse("0197f3c2-a4b1-7c0d-9a1e-5b6c7d8e9f03"), InterviewExamples.Started, "Kim", "kim@example.com", "Sales", "Dublin", "junior", 14, new DateOnly(2026, 11, 30), "en", OpenedAt: null)]);
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
