using ExitBot.Dialogs.Conversations;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.Turns;

/// <summary>Looks at a conversation as a turn would see it now, without one: nothing that the look does is kept.</summary>
internal sealed class TurnView(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <exception cref="StoreUnavailableException">The database cannot be read now.</exception>
    public async Task<T> LookAsync<T>(Activity activity, Caller caller, Func<ITurnContext, CancellationToken, Task<T>> look, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var entry = new InboxEntry(default, KeyHash.Of(activity.ChannelId, activity.Conversation.Id), activity, Body: string.Empty, caller, ReplyMode.Push);
        var looker = new Looker<T>(look);
        await new TurnAdapter(entry, static () => { }, clock).RunAsync(looker, scope.ServiceProvider, new TurnRecall(), cancellationToken);
        return looker.Seen;
    }

    private sealed class Looker<T>(Func<ITurnContext, CancellationToken, Task<T>> look) : IBot
    {
        private (T Value, bool IsThere) _seen;

        public T Seen => _seen.IsThere ? _seen.Value : throw new InvalidOperationException("The pipeline did not reach the bot.");

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            _seen = (await look(turnContext, cancellationToken), true);
    }
}
