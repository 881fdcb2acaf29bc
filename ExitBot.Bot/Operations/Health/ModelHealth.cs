using ExitBot.Dialogs.LanguageModel;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations.Health;

/// <summary>Whether the circuit of the language model is closed. It is not called: that costs money, and turns find out soon enough.</summary>
internal sealed class ModelHealth(ModelCircuits circuits, IOptions<HealthOptions> options) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !circuits.AreAllOpen ? HealthCheckResult.Healthy()
        : options.Value.ModelRequired ? HealthCheckResult.Unhealthy("every provider is being left alone")
        : HealthCheckResult.Degraded("every provider is being left alone"));
}
