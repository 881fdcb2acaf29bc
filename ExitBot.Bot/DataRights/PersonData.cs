using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Bot.DataRights;

/// <summary>Where something is kept about somebody.</summary>
/// <param name="Persons">The id may name somebody in several realms: a channel's, and the employer's.</param>
internal sealed record PersonData(
    IReadOnlyList<KeyHash> Persons, IReadOnlyList<PersonConversation> Conversations, IReadOnlyList<InterviewId> Interviews, IReadOnlyList<PersonDraft> Drafts, IReadOnlyList<PersonChecklist> Checklists, IReadOnlyList<PersonCase> Cases,
    IReadOnlyList<PersonInvitation> Invitations)
{
    public bool IsEmpty => Conversations.Count == 0 && Interviews.Count == 0 && Drafts.Count == 0 && Checklists.Count == 0 && Invitations.Count == 0;
}

internal sealed record PersonConversation(KeyHash Key, string ChannelId, DateTimeOffset CreatedAt);

/// <summary>An invitation to an interview, with what it says of the person.</summary>
internal sealed record PersonInvitation(
    Guid Id, DateTimeOffset CreatedAt, string Name, string? Email, string? Department, string? Location, string? RoleBand, int? TenureMonths, DateOnly? LastDay, string Language, DateTimeOffset? OpenedAt);

/// <summary>A draft of a WhatsApp template.</summary>
internal sealed record PersonDraft(DraftId Id, DateTimeOffset CreatedAt);

/// <summary>An off-boarding checklist with its tasks.</summary>
internal sealed record PersonChecklist(KeyHash Key, PersonKey Person, DateTimeOffset CreatedAt);

/// <summary>A matter that the person told of.</summary>
internal sealed record PersonCase(EscalationId Id, InterviewId? Interview, bool IsClosed);
