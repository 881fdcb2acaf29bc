using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.OffboardingChecklists;

/// <summary>Whether a conversation is about the checklist at the moment.</summary>
public static class ChecklistOfConversation
{
    public static Task<bool> IsOpenAsync(ITurnContext context, CancellationToken cancellationToken) => In(context).GetAsync(context, () => false, cancellationToken);

    internal static Task EnterAsync(ITurnContext context, CancellationToken cancellationToken) => In(context).SetAsync(context, value: true, cancellationToken);

    /// <summary>The conversation is about something else now.</summary>
    public static Task LeaveAsync(ITurnContext context, CancellationToken cancellationToken) => In(context).DeleteAsync(context, cancellationToken);

    private static IStatePropertyAccessor<bool> In(ITurnContext context) => context.ConversationState().CreateProperty<bool>("Checklist");
}
