using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.Invitations;

/// <summary>What invitations say of an employee, so that it is not asked again.</summary>
internal sealed class InvitedProfiles(IRowReader reader) : IKnownProfile
{
    private static readonly RowQuery<InvitationRow> NewestOf = new([nameof(InvitationRow.Employee)], orderBy: "-" + nameof(InvitationRow.CreatedAt));

    public async Task<InterviewProfile> FindAsync(PersonKey person, CancellationToken cancellationToken) =>
        person.IsVouchedFor && await reader.FirstAsync(NewestOf, cancellationToken, person.Id) is { RevokedAt: null } row
            ? new InterviewProfile
            {
                Name = row.Name,
                Department = row.Department,
                RoleBand = row.RoleBand,
                TenureMonths = row.TenureMonths,
                ExitType = row.ExitType is { } type && WireName.TryParse<ExitType>(type, out var known) ? known : null,
                Location = row.Location,
                LastDay = row.LastDay,
            }
            : new InterviewProfile();
}
