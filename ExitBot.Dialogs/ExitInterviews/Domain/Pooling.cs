using System.Security.Cryptography;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>
/// What stays of an interview whose person chose to be pooled: the answers under a random id, with the month and no time in
/// it. Nothing leads from it to the person, the conversation or the interview it was.
/// </summary>
internal static class Pooling
{
    private const int IdBytes = 16;

    public static ExitInterview Of(ExitInterview ended)
    {
        var month = MonthOf(ended.UpdatedAt);
        return ended with
        {
            Id = new InterviewId(new Guid(RandomNumberGenerator.GetBytes(IdBytes))),
            Person = null,
            Profile = ended.Profile with { Name = null, LastDay = ended.Profile.LastDay is { } day ? new DateOnly(day.Year, day.Month, 1) : null },
            Consent = ended.Consent is { } consent ? consent with { At = month } : null,
            StartedAt = month,
            UpdatedAt = month,
            CompletedAt = ended.CompletedAt is null ? null : month,
            ActiveTime = TimeSpan.Zero,
            Reminded = null,
            Answers = [.. ended.Answers.Select(answer => answer with { GivenAt = month })],
            FollowUps = [.. ended.FollowUps.Select(followUp => followUp with { GivenAt = month })],
        };
    }

    private static DateTimeOffset MonthOf(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
