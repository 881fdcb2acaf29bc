using System.Security.Cryptography;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>
/// What stays of an interview whose person chose to be pooled: the answers under a random id, with the month and no time in
/// it. Nothing leads from it to the person, the conversation or the interview it was.
/// </summary>
internal static class Pooling
{
    private const int IdBytes = 16;

    public static ExitInterview Of(ExitInterview completed)
    {
        var month = MonthOf(completed.CompletedAt!.Value);
        return completed with
        {
            Id = new InterviewId(new Guid(RandomNumberGenerator.GetBytes(IdBytes))),
            Person = null,
            Profile = completed.Profile with { Name = null, LastDay = completed.Profile.LastDay is { } day ? new DateOnly(day.Year, day.Month, 1) : null },
            Consent = completed.Consent is { } consent ? consent with { At = month } : null,
            StartedAt = month,
            UpdatedAt = month,
            CompletedAt = month,
            ActiveTime = TimeSpan.Zero,
            Answers = [.. completed.Answers.Select(answer => answer with { GivenAt = month })],
            FollowUps = [.. completed.FollowUps.Select(followUp => followUp with { GivenAt = month })],
        };
    }

    private static DateTimeOffset MonthOf(DateTimeOffset time) => new(time.UtcDateTime.Year, time.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
}
