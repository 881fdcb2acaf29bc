using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;

/// <summary>Does to one interview what is due without its person. It decides and stages; it neither talks nor commits.</summary>
public sealed class InterviewDeadlines(ExitInterviewService interviews, IOptions<ReminderOptions> options, TimeProvider clock)
{
    public async Task<DeadlineOutcome> MeetAsync(InterviewId id, CancellationToken cancellationToken)
    {
        if (await interviews.FindAsync(id, cancellationToken) is not { } open)
        {
            return new DeadlineOutcome.NothingDue();
        }

        var (before, now) = (open.Interview, clock.GetUtcNow());
        if (InterviewSchedule.OverSince(before, now, options.Value) is { } over)
        {
            open.Close(over);
            return new DeadlineOutcome.Closed(before);
        }

        if (InterviewSchedule.DueReminder(before, now, options.Value) is { } reminder)
        {
            open.Remember(reminder);
            return new DeadlineOutcome.ReminderDue(reminder, before, InterviewState.Of(before, open.Plan));
        }

        return new DeadlineOutcome.NothingDue();
    }
}

/// <summary>What was due. The list is closed.</summary>
public abstract record DeadlineOutcome
{
    private DeadlineOutcome()
    {
    }

    public sealed record NothingDue : DeadlineOutcome;

    /// <param name="Interview">As it was before.</param>
    public sealed record Closed(ExitInterview Interview) : DeadlineOutcome;

    public sealed record ReminderDue(Reminder Reminder, ExitInterview Interview, InterviewState State) : DeadlineOutcome;
}
