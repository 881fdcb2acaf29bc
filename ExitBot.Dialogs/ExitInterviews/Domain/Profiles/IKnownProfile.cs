using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>
/// What is known about a person before the interview, from an invitation or a directory; it is not asked then. It answers from what
/// the turn can read at once, and calls nobody.
/// </summary>
public interface IKnownProfile
{
    Task<InterviewProfile> FindAsync(PersonKey person, CancellationToken cancellationToken);
}

/// <summary>Nothing is known, so everything is asked.</summary>
internal sealed class NothingKnown : IKnownProfile
{
    public Task<InterviewProfile> FindAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult(new InterviewProfile());
}
