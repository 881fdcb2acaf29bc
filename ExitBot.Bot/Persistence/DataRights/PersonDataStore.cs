using System.Text.Json;
using ExitBot.Bot.DataRights;
using ExitBot.Bot.Persistence.Escalations;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.OffboardingChecklists;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Persistence.WhatsAppTemplates;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.DataRights;

internal sealed class PersonDataStore(IDbContextFactory<ExitBotContext> contexts, PersonKeys keys, UnitOfWork unit) : IPersonDataStore
{
    public async Task<PersonData> FindAsync(string id, CancellationToken cancellationToken) => await FindAsync(await keys.OfIdAsync(id, cancellationToken), cancellationToken);

    public async Task<PersonData> FindAsync(PersonKey person, CancellationToken cancellationToken) => await FindAsync(await keys.OfAsync(person, cancellationToken), cancellationToken);

    public async Task<PersonData> FindAsync(KeyHash person, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, [person], cancellationToken);
    }

    public async Task<IReadOnlyList<TranscriptLine>> ReadAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<TranscriptRow>().AsNoTracking()
            .Where(row => row.Conversation == conversation && row.Body != null)
            .OrderBy(row => row.Sequence)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(TranscriptLines.Of).OfType<TranscriptLine>()];
    }

    public async Task<IReadOnlyList<Erasure>> ListErasuresAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<ErasureRow>().AsNoTracking().OrderBy(row => row.At).ToListAsync(cancellationToken);
        return rows.ConvertAll(row =>
        {
            var content = JsonSerializer.Deserialize<Content>(row.Document)!;
            return new Erasure(row.Id, row.Person, row.At, row.By, content.Erased, content.Kept);
        });
    }

    public void Stage(Erasure erasure) => unit.OnCommit(batch => batch.Insert(new ErasureRow
    {
        Id = erasure.Id,
        Person = erasure.Person,
        At = erasure.At,
        By = erasure.By,
        Document = JsonSerializer.Serialize(new Content(erasure.Erased, erasure.Kept)),
    }));

    public void StageErasureOf(PersonDraft draft) => unit.OnCommit(batch => batch.DeleteAll(TemplateDraftRows.Matching(id: draft.Id.Value), TemplateDraftRows.WithId));

    public void StageErasureOf(PersonChecklist checklist) => unit.OnCommit(batch =>
    {
        var person = ChecklistRows.KeyOf(checklist.Person);
        batch.DeleteAll(ChecklistRows.TaskMatching(person), ChecklistRows.TasksOfPerson);
        batch.DeleteAll(ChecklistRows.ListMatching(person), ChecklistRows.ListOfPerson);
    });

    public void StageErasureOf(PersonCase closed) => unit.OnCommit(batch => EscalationRows.Delete(batch, closed.Id));

    public void StageErasureOf(PersonInvitation invitation) => unit.OnCommit(batch => batch.DeleteAll(InvitationRow.WithId(invitation.Id), InvitationRow.ById));

    private async Task<PersonData> FindAsync(IEnumerable<PersonKey> people, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await FindAsync(context, [.. people.Select(ExitInterviewRows.KeyOf)], cancellationToken);
    }

    private static async Task<PersonData> FindAsync(ExitBotContext context, List<KeyHash> keys, CancellationToken cancellationToken)
    {
        var references = await context.Set<ConversationReferenceRow>()
            .Where(row => row.Person != null && keys.Contains(row.Person.Value))
            .Join(context.Set<ConversationRow>(), row => row.Conversation, row => row.Key, (reference, conversation) => new { reference.Person, conversation.Key, conversation.ChannelId, conversation.CreatedAt })
            .ToListAsync(cancellationToken);
        var interviews = await context.Set<ExitInterviewRow>()
            .Where(row => row.Person != null && keys.Contains(row.Person.Value))
            .Select(row => new { row.Person, row.Id })
            .ToListAsync(cancellationToken);
        var drafts = await context.Set<TemplateDraftRow>()
            .Where(row => keys.Contains(row.Person))
            .OrderBy(row => row.CreatedAt)
            .Select(row => new { row.Person, row.Id, row.CreatedAt })
            .ToListAsync(cancellationToken);
        var checklists = await context.Set<ChecklistRow>()
            .Where(row => keys.Contains(row.Person))
            .Select(row => new { row.Person, row.PersonRealm, row.PersonId, row.CreatedAt })
            .ToListAsync(cancellationToken);
        List<KeyHash> conversations = references.ConvertAll(row => row.Key);
        List<Guid?> ids = interviews.ConvertAll(row => (Guid?)row.Id);
        var cases = await context.Set<EscalationCaseRow>()
            .Where(row => ids.Contains(row.InterviewId) || conversations.Contains(row.Conversation))
            .Select(row => new { row.Id, row.InterviewId, row.Status })
            .ToListAsync(cancellationToken);
        var invitations = await context.Set<InvitationRow>().AsNoTracking()
            .Where(row => keys.Contains(row.Person))
            .OrderBy(row => row.CreatedAt)
            .ToListAsync(cancellationToken);
        return new PersonData(
            [.. references.Select(row => row.Person!.Value).Concat(interviews.Select(row => row.Person!.Value)).Concat(drafts.Select(row => row.Person)).Concat(checklists.Select(row => row.Person)).Concat(invitations.Select(row => row.Person)).Distinct()],
            references.ConvertAll(row => new PersonConversation(row.Key, row.ChannelId, row.CreatedAt)),
            interviews.ConvertAll(row => new InterviewId(row.Id)),
            drafts.ConvertAll(row => new PersonDraft(new DraftId(row.Id), row.CreatedAt)),
            checklists.ConvertAll(row => new PersonChecklist(row.Person, new PersonKey(row.PersonRealm, row.PersonId), row.CreatedAt)),
            cases.ConvertAll(row => new PersonCase(new EscalationId(row.Id), row.InterviewId is { } interview ? new InterviewId(interview) : null, row.Status == CaseStatus.Closed)),
            invitations.ConvertAll(row => new PersonInvitation(
                row.Id, row.CreatedAt, row.Name, row.Email, row.Department, row.Location, row.RoleBand, row.TenureMonths, row.LastDay, row.Language, row.OpenedAt)));
    }

    private sealed record Content(IReadOnlyDictionary<string, int> Erased, IReadOnlyList<KeptData> Kept);
}
