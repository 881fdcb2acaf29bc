using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Invitations;

/// <summary>Makes the off-boarding checklist of somebody whom an invitation lets in for the first time: from then on there is something to be reminded of, and for HR to edit.</summary>
internal sealed class InvitedChecklist(IServiceScopeFactory scopes)
{
    public async Task BeginAsync(Invitation invitation, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<ChecklistService>().OpenAsync(PersonKey.Invited(invitation.Employee.Id), invitation.Language, cancellationToken);
        try
        {
            await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
        }
        catch (StaleWriteException)
        {
            // The person has come in on another device at the same moment: the list is there.
        }
    }
}
