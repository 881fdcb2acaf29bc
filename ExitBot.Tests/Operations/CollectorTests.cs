using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ExitBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Operations;

/// <summary>What a collector of OpenTelemetry gets when one is configured.</summary>
public sealed class CollectorTests
{
    private const string Canary = "zanzibar-canary-4711";

    [Fact]
    public async Task Figures_and_traces_of_a_turn_reach_it_when_the_service_stops_at_the_latest_and_nothing_personal_does()
    {
        ConcurrentDictionary<string, byte[]> got = new();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        await using var collector = builder.Build();
        collector.Run(context => TakeAsync(context, got));
        await collector.StartAsync();

        await using (var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["OpenTelemetry:Endpoint"] = collector.Urls.First() }))
        {
            await new ChatCaller(host.Client, userId: Canary).SaysAsync($"exit interview {Canary}");
        }

        Assert.Contains("exitbot.turn.duration", Text(got["/opentelemetry.proto.collector.metrics.v1.MetricsService/Export"]), StringComparison.Ordinal);
        Assert.All(["exitbot", "POST", "turn", "write"], name => Assert.Contains(name, Text(got["/opentelemetry.proto.collector.trace.v1.TraceService/Export"]), StringComparison.Ordinal));
        Assert.All(got.Values, body => Assert.DoesNotContain(Canary, Text(body), StringComparison.OrdinalIgnoreCase));
    }

    private static async Task TakeAsync(HttpContext context, ConcurrentDictionary<string, byte[]> got)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        got.AddOrUpdate(context.Request.Path, _ => body.ToArray(), (_, before) => [.. before, .. body.ToArray()]);
        context.Response.ContentType = "application/grpc";
        context.Response.DeclareTrailer("grpc-status");
        await context.Response.Body.WriteAsync(new byte[5]);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private static string Text(byte[] body) => Encoding.UTF8.GetString(body);
}
