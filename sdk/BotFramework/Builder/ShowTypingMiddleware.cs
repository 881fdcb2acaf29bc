using System;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Shows that the bot is typing, from <c>delay</c> ms after a message until the first answer, again every <c>period</c> ms.</summary>
public class ShowTypingMiddleware : IMiddleware
{
    private readonly TimeSpan _delay;
    private readonly TimeSpan _period;

    public ShowTypingMiddleware(int delay = 500, int period = 2000)
    {
        if (delay < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(delay), "Delay must be greater than or equal to zero");
        }

        if (period <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(period), "Repeat period must be greater than zero");
        }

        _delay = TimeSpan.FromMilliseconds(delay);
        _period = TimeSpan.FromMilliseconds(period);
    }

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message || IsSkill(turnContext))
        {
            await next(cancellationToken).ConfigureAwait(false);
            return;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = TypeAsync(turnContext, answered.Token);
        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            if (activities.Any(activity => activity.Type == ActivityTypes.Message))
            {
                await StopAsync().ConfigureAwait(false);
            }

            return await nextSend().ConfigureAwait(false);
        });

        try
        {
            await next(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await StopAsync().ConfigureAwait(false);
        }

        async Task StopAsync()
        {
            if (!typing.IsCompleted)
            {
                await answered.CancelAsync().ConfigureAwait(false);
            }

            await typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // A skill's typing would reach the parent bot, which shows its own.
    private static bool IsSkill(ITurnContext turnContext)
        => turnContext.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } identity && SkillValidation.IsSkillClaim(identity.Claims);

    private static Task SendTypingAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var typing = new Activity { Type = ActivityTypes.Typing, RelatesTo = turnContext.Activity.RelatesTo };
        typing.ApplyConversationReference(turnContext.Activity.GetConversationReference());

        // Past the hooks of the turn: this is not an answer, and must not look like one to other middleware.
        return turnContext.Adapter.SendActivitiesAsync(turnContext, new[] { typing }, cancellationToken);
    }

    private async Task TypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await Task.Delay(_delay, cancellationToken).ConfigureAwait(false);
        while (!cancellationToken.IsCancellationRequested)
        {
            await SendTypingAsync(turnContext, cancellationToken).ConfigureAwait(false);
            await Task.Delay(_period, cancellationToken).ConfigureAwait(false);
        }
    }
}
