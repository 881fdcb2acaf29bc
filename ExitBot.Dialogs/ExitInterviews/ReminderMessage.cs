using System.Globalization;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What a reminder says, in the language of its interview. It names no answer: others may see the screen.</summary>
public sealed class ReminderMessage(TextCatalog<ExitInterviewTexts> texts, TextCatalog<DialogKitTexts> kit)
{
    public Activity Of(DeadlineOutcome.ReminderDue due)
    {
        var (interview, state) = (due.Interview, due.State);
        var words = texts.For(interview.Language);
        var template = due.Reminder == Reminder.LastCall ? words.LastCall : words.Reminder;
        var text = template.With(
            ("done", state.Done),
            ("total", state.Total),
            ("date", interview.Profile.LastDay!.Value.ToString(words.DayFormat, CultureInfo.GetCultureInfo(interview.Language))));
        return QuickReplies.Under(text, kit.For(interview.Language).Button(Command.Resume));
    }
}
