using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Which interview a conversation last was about, in <see cref="Domain.InterviewId"/> text form; it outlives the dialog and the interview.</summary>
public static class InterviewOfConversation
{
    public static IStatePropertyAccessor<string> In(ITurnContext context) => context.ConversationState().CreateProperty<string>("ExitInterview");
}
