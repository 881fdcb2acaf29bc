namespace ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;

/// <summary>What the person of an unfinished interview is told before the last day, in this order. The numbers are stored.</summary>
public enum Reminder
{
    First = 1,
    Second = 2,
    LastCall = 3,
}
