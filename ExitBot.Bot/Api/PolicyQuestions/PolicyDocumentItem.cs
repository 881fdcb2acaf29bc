using System.Text.Json;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Api.PolicyQuestions;

/// <summary>A document in the list.</summary>
/// <param name="Chunks">How many passages of it are searched.</param>
internal sealed record PolicyDocumentItem(string Id, string File, string Title, string State, string? Reason, int Chunks, string? Version, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    private const string Expired = "expired";

    /// <summary>For the document.</summary>
    public static PolicyDocumentItem Sample { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f03", "leave-and-vacation.md", "Leave and vacation", "indexed", Reason: null, Chunks: 12, "4.2", new DateOnly(2026, 1, 1), ValidTo: null);

    public static ItemList<PolicyDocumentItem> Page { get; } = new([Sample], NextCursor: null);

    public static PolicyDocumentItem Of(PolicyEntry entry, DateOnly today) => Of(entry.Document, entry.State, entry.Reason, entry.Chunks, today);

    public static PolicyDocumentItem Of(StoredPolicy policy, DateOnly today) => Of(policy.Document, policy.State, policy.Reason, policy.Chunks.Count, today);

    private static PolicyDocumentItem Of(PolicyDocument document, PolicyState state, string? reason, int chunks, DateOnly today)
    {
        var isExpired = state == PolicyState.Indexed && document.IsExpired(today);
        return new PolicyDocumentItem(
            ApiId.Write(document.Id.Value),
            document.File,
            document.Title,
            isExpired ? Expired : JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString()),
            reason,
            chunks,
            document.Version,
            document.ValidFrom,
            document.ValidTo);
    }
}
