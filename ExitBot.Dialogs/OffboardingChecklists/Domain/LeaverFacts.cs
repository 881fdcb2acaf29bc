using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.OffboardingChecklists.Domain;

/// <summary>What decides which templates are right for somebody. Null: not known, and then what holds for everybody is taken.</summary>
/// <param name="Role">"manager", "lead" and the like: the bands of the exit interview.</param>
/// <param name="Location">As the employer calls it; <see cref="ChecklistOptions.Locations"/> tells the country and kind.</param>
/// <param name="ExitType">"voluntary", "involuntary" or "retirement".</param>
public sealed record LeaverFacts(DateOnly? LastDay = null, string? Role = null, string? Location = null, string? ExitType = null);

/// <summary>What the employer has said of a leaver, by invitation say. It answers from what the turn can read at once. What somebody tells in an interview is none of it.</summary>
public interface IKnownLeaver
{
    Task<LeaverFacts> FindAsync(PersonKey person, CancellationToken cancellationToken);
}

internal sealed class UnknownLeaver : IKnownLeaver
{
    public Task<LeaverFacts> FindAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult(new LeaverFacts());
}
