using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Which interview a conversation last was about, in <see cref="InterviewId"/> text form; it outlives the dialog and the interview.</summary>
public static class InterviewOfConversation
{
    public static IStatePropertyAccessor<string> In(ITurnContext context) => context.ConversationState().CreateProperty<string>("ExitInterview");

    /// <summary>Where that interview stands after this turn, for whoever tells it outside the chat; null when there never was one, or it was pooled before.</summary>
    public static async Task<InterviewState?> StateAsync(ITurnContext context, CancellationToken cancellationToken) =>
        context.TurnState.Get<InterviewState>() is { } last ? last
        : InterviewId.TryParse(await In(context).GetAsync(context, defaultValueFactory: null, cancellationToken), provider: null, out var id)
            ? await context.Service<ExitInterviewService>().StateOfAsync(id, cancellationToken)
            : null;

    /// <summary>Null when there never was one, or it is not to be found any more.</summary>
    public static async Task<OpenInterview?> FindAsync(ITurnContext context, CancellationToken cancellationToken) =>
        InterviewId.TryParse(await In(context).GetAsync(context, defaultValueFactory: null, cancellationToken), provider: null, out var id)
            ? await context.Service<ExitInterviewService>().FindAsync(id, cancellationToken)
            : null;

    /// <summary>Leaves no way from the conversation to the interview, nor any of its words. Only this turn can still tell how it ended.</summary>
    internal static async Task ForgetAsync(ITurnContext context, InterviewState last, CancellationToken cancellationToken)
    {
        await In(context).DeleteAsync(context, cancellationToken);
        context.TurnState.Set(last);
        await context.Service<IConversationWords>().StageForgettingAsync(context.Activity.ChannelId, context.Activity.Conversation.Id, cancellationToken);
    }
}
