using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>The <see cref="PolicyMemory"/> of a conversation.</summary>
public static class PolicyOfConversation
{
    public static Task<PolicyMemory?> FindAsync(ITurnContext context, CancellationToken cancellationToken) =>
        In(context).GetAsync(context, () => null, cancellationToken);

    /// <summary>Something else begins: what is typed from now on is for that.</summary>
    public static async Task LeaveAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await FindAsync(context, cancellationToken) is { IsInFlow: true } memory)
        {
            await KeepAsync(context, memory with { IsInFlow = false }, cancellationToken);
        }
    }

    internal static Task KeepAsync(ITurnContext context, PolicyMemory memory, CancellationToken cancellationToken) =>
        In(context).SetAsync(context, memory, cancellationToken);

    private static IStatePropertyAccessor<PolicyMemory?> In(ITurnContext context) => context.ConversationState().CreateProperty<PolicyMemory?>("PolicyQuestion");
}
