using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.Routing;

/// <summary>What the employer has said of somebody before the interview is also what their checklist is made from.</summary>
internal sealed class LeaverFromProfile(IKnownProfile profiles) : IKnownLeaver
{
    public async Task<LeaverFacts> FindAsync(PersonKey person, CancellationToken cancellationToken)
    {
        var profile = await profiles.FindAsync(person, cancellationToken);
        return new LeaverFacts(profile.LastDay, profile.RoleBand, profile.Location, profile.ExitType is { } type ? WireName.Of(type) : null);
    }
}
