using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.Invitations;

/// <summary>Knows who was invited: they are one person on every channel that the employer vouches for (<see cref="PersonKey.IsAlso"/>).</summary>
internal sealed class InvitedPeople(IRowReader reader)
{
    private static readonly RowQuery<InvitationRow> InvitationOf = new([nameof(InvitationRow.Employee)]);

    public async ValueTask<bool> HasAsync(PersonKey person, CancellationToken cancellationToken) =>
        person.IsVouchedFor && await reader.FirstAsync(InvitationOf, cancellationToken, person.Id) is not null;
}
