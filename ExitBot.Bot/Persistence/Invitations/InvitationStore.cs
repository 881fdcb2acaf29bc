using ExitBot.Bot.Invitations;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Invitations;

internal sealed class InvitationStore(IRowReader reader, IRowWriter writer, IDbContextFactory<ExitBotContext> contexts) : IInvitationStore
{
    private static readonly RowQuery<InvitationRow> ById = new([nameof(InvitationRow.Id)]);
    private static readonly RowQuery<InvitationRow> ByLink = new([nameof(InvitationRow.Link)]);

    private static readonly InterviewStatus[] Ended = [InterviewStatus.Completed, InterviewStatus.Partial];
    private static readonly InterviewStatus[] Begun = [InterviewStatus.InProgress, InterviewStatus.Paused];

    public Task AddAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Insert(InvitationRow.Of(invitation, version: 1));
        return writer.WriteAsync(batch, cancellationToken);
    }

    public async ValueTask<Invitation?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        (await reader.FirstAsync(ById, cancellationToken, id))?.ToInvitation();

    public async ValueTask<Invitation?> FindByLinkAsync(KeyHash link, CancellationToken cancellationToken) =>
        (await reader.FirstAsync(ByLink, cancellationToken, link))?.ToInvitation();

    public Task UpdateAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Update(InvitationRow.Of(invitation, invitation.Version + 1));
        return writer.WriteAsync(batch, cancellationToken);
    }

    public async Task<IReadOnlyList<FollowedInvitation>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<InvitationRow>().AsNoTracking();
        if (after is var (at, id))
        {
            rows = rows.Where(row => row.CreatedAt < at || (row.CreatedAt == at && row.Id.CompareTo(id) < 0));
        }

        var found = await rows.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(count).ToListAsync(cancellationToken);
        return await FollowAsync(context, found, cancellationToken);
    }

    public async ValueTask<FollowedInvitation?> FollowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(ById, cancellationToken, id) is not { } row)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return (await FollowAsync(context, [row], cancellationToken))[0];
    }

    public async Task<IReadOnlyList<Invitation>> DueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Set<InvitationRow>().AsNoTracking().Where(row => row.SendAt <= now).OrderBy(row => row.SendAt).Take(count).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToInvitation());
    }

    public async Task<KeyHash?> TeamsConversationAsync(string employee, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var tenants = await context.Set<ConversationReferenceRow>().Where(row => row.Tenant != null).Select(row => row.Tenant!).Distinct().ToListAsync(cancellationToken);
        var keys = tenants.ConvertAll(tenant => (KeyHash?)ExitInterviewRows.KeyOf(PersonKey.Employee(tenant, employee)));
        var found = await context.Set<ConversationReferenceRow>()
            .Where(row => keys.Contains(row.Person))
            .OrderByDescending(row => row.UpdatedAt)
            .Select(row => (KeyHash?)row.Conversation)
            .FirstOrDefaultAsync(cancellationToken);
        return found;
    }

    public async Task<int> CountAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Set<InvitationRow>().Where(row => row.RevokedAt == null);
        if (from is not null)
        {
            rows = rows.Where(row => row.LastDay == null || row.LastDay >= from);
        }

        if (to is not null)
        {
            rows = rows.Where(row => row.LastDay == null || row.LastDay <= to);
        }

        return await rows.Select(row => row.Employee).Distinct().CountAsync(cancellationToken);
    }

    private static async Task<List<FollowedInvitation>> FollowAsync(ExitBotContext context, List<InvitationRow> rows, CancellationToken cancellationToken)
    {
        var employees = rows.ConvertAll(row => row.Employee);
        var interviews = await context.Set<ExitInterviewRow>().AsNoTracking()
            .Where(row => row.PersonId != null && employees.Contains(row.PersonId))
            .Select(row => new { row.PersonId, row.Status })
            .ToListAsync(cancellationToken);
        var statuses = interviews.ToLookup(row => row.PersonId!, row => row.Status, StringComparer.Ordinal);
        return rows.ConvertAll(row => new FollowedInvitation(
            row.ToInvitation(),
            statuses[row.Employee].Any(Ended.Contains) ? InvitedInterview.Completed
                : statuses[row.Employee].Any(Begun.Contains) ? InvitedInterview.Started
                : InvitedInterview.None));
    }
}
