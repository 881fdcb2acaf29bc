using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns;

/// <summary>Turns of one conversation one after the other, conversations side by side; takes up what a stopped process left.</summary>
internal sealed class TurnScheduler(TurnRunner runner, IInboxStore store, IOptions<TurnOptions> options, TimeProvider clock, ILogger<TurnScheduler> logger) : IHostedService
{
    private readonly KeyedWorker _turns = new(options.Value.MaxConcurrent, runner.RunNextAsync, clock, logger);

    public void Signal(KeyHash conversation) => _turns.Signal(conversation);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await store.WaitingAsync(cancellationToken))
        {
            _turns.Signal(conversation);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => _turns.StopAsync(cancellationToken);
}
