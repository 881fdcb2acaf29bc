using System.Text.Json;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Bot.Persistence.WhatsAppTemplates;

/// <summary>Between rows and domain records, both ways. A draft is kept as its payload: the two say the same.</summary>
internal static class TemplateDraftRows
{
    public static KeyHash KeyOf(PersonKey person) => KeyHash.Of(person.Realm, person.Id);

    public static TemplateDraftRow ToRow(StoredDraft draft, int version) => new()
    {
        Id = draft.Id.Value,
        Person = KeyOf(draft.Person),
        PersonRealm = draft.Person.Realm,
        PersonId = draft.Person.Id,
        Conversation = KeyHash.Of(draft.Origin.ChannelId, draft.Origin.ConversationId),
        ChannelId = draft.Origin.ChannelId,
        ConversationId = draft.Origin.ConversationId,
        Payload = Payload(draft.Draft),
        Memory = JsonSerializer.Serialize(draft.Memory),
        History = JsonSerializer.Serialize(new Steps([.. draft.History.Before.Select(Payload)], [.. draft.History.After.Select(Payload)])),
        CreatedAt = draft.CreatedAt,
        UpdatedAt = draft.UpdatedAt,
        Version = version,
    };

    public static StoredDraft ToDraft(TemplateDraftRow row)
    {
        var steps = JsonSerializer.Deserialize<Steps>(row.History)!;
        return new StoredDraft(
            new DraftId(row.Id),
            new PersonKey(row.PersonRealm, row.PersonId),
            new DraftOrigin(row.ChannelId, row.ConversationId),
            DraftReader.Read(row.Payload),
            JsonSerializer.Deserialize<BuilderMemory>(row.Memory)!,
            new DraftHistory([.. steps.Before.Select(DraftReader.Read)], [.. steps.After.Select(DraftReader.Read)]),
            row.CreatedAt,
            row.UpdatedAt);
    }

    public static RowMatch WithId { get; } = new([nameof(TemplateDraftRow.Id)]);

    public static RowMatch OfConversation { get; } = new([nameof(TemplateDraftRow.Conversation)]);

    /// <summary>A row of which only what is matched counts.</summary>
    public static TemplateDraftRow Matching(Guid id = default, KeyHash conversation = default) => new()
    {
        Id = id,
        Person = default,
        PersonRealm = string.Empty,
        PersonId = string.Empty,
        Conversation = conversation,
        ChannelId = string.Empty,
        ConversationId = string.Empty,
        Payload = string.Empty,
        Memory = string.Empty,
        History = string.Empty,
        CreatedAt = default,
        UpdatedAt = default,
        Version = 0,
    };

    private static string Payload(TemplateDraft draft) => DraftPayload.Of(draft).ToJsonString();

    private sealed record Steps(IReadOnlyList<string> Before, IReadOnlyList<string> After);
}
