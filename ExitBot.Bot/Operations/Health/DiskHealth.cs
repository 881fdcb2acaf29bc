using ExitBot.Bot.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

/// <summary>Free space where the data lies; with a server database, where the service runs.</summary>
internal sealed class DiskHealth(IDatabaseStart database, IHostEnvironment environment, IOptions<HealthOptions> options) : IHealthCheck
{
    private const long Megabyte = 1_000_000;
    private const int UnreadyAtOnePartOf = 10;

    private readonly DriveInfo _disk = new(database.IsEmbedded && Path.GetDirectoryName(database.Place) is { Length: > 0 } folder ? folder : environment.ContentRootPath);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var free = _disk.AvailableFreeSpace / Megabyte;
        var wanted = options.Value.FreeDiskMegabytes;
        return Task.FromResult(
            free >= wanted ? HealthCheckResult.Healthy()
            : free >= wanted / UnreadyAtOnePartOf ? HealthCheckResult.Degraded($"{free} MB are free")
            : HealthCheckResult.Unhealthy($"{free} MB are free"));
    }
}
