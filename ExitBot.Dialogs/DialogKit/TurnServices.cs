using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>Dialogs live as long as the process; what belongs to one turn they take from the turn, where its runner put it.</summary>
public static class TurnServices
{
    /// <exception cref="InvalidOperationException">The service is not registered.</exception>
    public static T Service<T>(this ITurnContext context)
        where T : notnull => context.TurnState.Get<IServiceProvider>().GetRequiredService<T>();

    public static ConversationState ConversationState(this ITurnContext context) => context.TurnState.Get<ConversationState>();
}
