using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ExitBot.Bot.PolicyIndexing;

/// <summary>Whether the policy documents could be looked at. Without that the bot answers from what it knew before, so it never takes the service away.</summary>
internal sealed class PolicyIndexHealth : IHealthCheck
{
    private volatile bool _hasFailed;

    public void Looked() => _hasFailed = false;

    public void Failed() => _hasFailed = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_hasFailed ? HealthCheckResult.Degraded("the policy documents could not be looked at") : HealthCheckResult.Healthy());
}
