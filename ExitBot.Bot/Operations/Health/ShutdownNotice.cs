using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

/// <summary>
/// Told to stop, the service first says that it is not ready and goes on answering for a while: load balancers take their time to notice.
/// Only then does the server close, and turns that are under way come to their end.
/// </summary>
internal sealed partial class ShutdownNotice(IOptions<ShutdownOptions> options, IHostEnvironment environment, TimeProvider clock, ILogger<ShutdownNotice> logger) : IHostedLifecycleService
{
    private volatile bool _isStopping;

    public bool IsStopping => _isStopping;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before anything is stopped.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isStopping = true;
        var notice = options.Value.NoticeIn(environment);
        LogStopping(notice.TotalSeconds);
        if (notice > TimeSpan.Zero)
        {
            await Task.Delay(notice, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 9210, Level = LogLevel.Information, Message = "ExitBot stops: not ready from now on, closed in {Seconds} s")]
    private partial void LogStopping(double seconds);
}
