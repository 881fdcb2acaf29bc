using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>Passes on what nobody has acknowledged in time: to the deputies, and again after as long, until somebody has. Reminds of answers that are owed.</summary>
internal sealed class CaseWatch(IServiceScopeFactory scopes, IEscalationLists lists, TimeProvider clock)
{
    private const int AtOnce = 50;

    // Of the three months that there are for an answer, enough to give one.
    private static readonly TimeSpan BeforeFeedback = TimeSpan.FromDays(14);

    public async Task PassOnOverdueAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await lists.OverdueAsync(clock.GetUtcNow(), AtOnce, cancellationToken))
        {
            await PassOnAsync(id, cancellationToken);
        }
    }

    public async Task RemindOfFeedbackAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await lists.OwingFeedbackAsync(clock.GetUtcNow() + BeforeFeedback, AtOnce, cancellationToken))
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            if (await services.GetRequiredService<IEscalationStore>().FindAsync(id, cancellationToken) is { Status: not CaseStatus.Closed } waiting)
            {
                services.GetRequiredService<EscalationService>().RemindOfFeedback(waiting);
                await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
            }
        }
    }

    private async Task PassOnAsync(EscalationId id, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;

        // Read again: it may have been acknowledged since.
        if (await services.GetRequiredService<IEscalationStore>().FindAsync(id, cancellationToken) is { PassOnAt: { } at } late && at <= clock.GetUtcNow())
        {
            services.GetRequiredService<EscalationService>().PassOn(late);
            try
            {
                await services.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
            }
            catch (StaleWriteException)
            {
                // Somebody has acknowledged it this moment, or another instance has passed it on.
            }
        }
    }
}
