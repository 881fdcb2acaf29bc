using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ExitBot.Bot.Operations.Telemetry;

/// <summary>Listens to the meters and, when a collector is configured, to the activity sources of this service, the framework and the drivers.</summary>
internal sealed class TelemetryPipeline(IMeterFactory meters, PrometheusExporter prometheus, IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private static readonly string[] Meters = ["ExitBot.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql"];
    private static readonly string[] Sources = ["ExitBot.*", "Microsoft.AspNetCore", "System.Net.Http", "Npgsql"];

    // A scrape reads bounded numbers of series however the service is called.
    private const int MostSeriesOfOneMetric = 500;

    private readonly TelemetryOptions _options = options.Value;
    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService(_options.ServiceName, serviceVersion: ServiceVersion.Current);
        var metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Meters)
            .AddView(StreamOf)
            .AddReader(new BaseExportingMetricReader(prometheus));
        if (_options.IsExporting)
        {
            metrics.AddOtlpExporter(export => export.Endpoint = new Uri(_options.Endpoint!));
            _traces = Sdk.CreateTracerProviderBuilder()
                .SetResourceBuilder(resource)
                .AddSource(Sources)
                .AddOtlpExporter(export => export.Endpoint = new Uri(_options.Endpoint!))
                .Build();
        }

        _metrics = metrics.Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }

    /// <summary>Meters of another host in the same process (its factory is their scope) are not ours to count.</summary>
    private MetricStreamConfiguration? StreamOf(Instrument instrument) =>
        instrument.Meter.Scope is IMeterFactory other && !ReferenceEquals(other, meters)
            ? MetricStreamConfiguration.Drop
            : instrument.GetType().GetGenericTypeDefinition() == typeof(Histogram<>)
                ? new ExplicitBucketHistogramConfiguration { Boundaries = MetricBuckets.Of(instrument), CardinalityLimit = MostSeriesOfOneMetric }
                : new MetricStreamConfiguration { CardinalityLimit = MostSeriesOfOneMetric };
}
