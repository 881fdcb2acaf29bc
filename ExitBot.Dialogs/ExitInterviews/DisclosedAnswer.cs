using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>What a disclosure means for the interview in which it was made: it is an answer that nobody asks about, and the grave ones pause everything.</summary>
public static class DisclosedAnswer
{
    public static void Keep(OpenInterview interview, string? text, Disclosure disclosure)
    {
        if (disclosure is not (Disclosure.Answered or Disclosure.AskedBack or Disclosure.Stopped))
        {
            return;
        }

        if (interview.Interview.Status != InterviewStatus.InProgress)
        {
            interview.Resume();
        }

        interview.KeepDisclosure(PlainText.Shorten(text!, ExitInterview.LongestAnswer));
        if (disclosure == Disclosure.Stopped)
        {
            interview.Pause();
        }
    }
}
