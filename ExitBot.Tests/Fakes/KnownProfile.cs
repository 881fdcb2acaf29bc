using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;

namespace ExitBot.Tests.Fakes;

/// <summary>The same is known of everybody. Unless told otherwise it is everything, so nothing is asked about the person.</summary>
internal sealed class KnownProfile(InterviewProfile profile) : IKnownProfile
{
    public KnownProfile()
        : this(Kim)
    {
    }

    public static InterviewProfile Kim { get; } = new()
    {
        Name = "Kim",
        Department = "Sales",
        RoleBand = "junior",
        TenureMonths = 30,
        ExitType = ExitType.Voluntary,
        Location = "Dublin",
        LastDay = new DateOnly(2026, 11, 30),
    };

    public Task<InterviewProfile> FindAsync(PersonKey person, CancellationToken cancellationToken) => Task.FromResult(profile);
}
