using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// The connector REST API of a channel on a real socket. As strict as the strictest real one: an update must name the same
/// id in body and address (Emulator), an unknown one is a 404 and a delete a 501 (Agents Playground).
/// </summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ChannelFault> _faults = new();
    private readonly ConcurrentDictionary<string, bool> _known = new();
    private int _lastId;

    private FakeChannel(WebApplication app, string path)
    {
        _app = app;
        ServiceUrl = app.Urls.First() + path;
    }

    public string ServiceUrl { get; }

    /// <summary>Every call meets this while it is set, unless one has a fault of its own.</summary>
    public ChannelFault? Standing { get; set; }

    public ChannelLog Log { get; } = new();

    /// <param name="path">What the service url has after the host: Agents Playground has "/_connector".</param>
    public static async Task<FakeChannel> StartAsync(string path = "")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        FakeChannel? channel = null;
        app.Run(context => channel!.TakeAsync(context));
        await app.StartAsync();
        return channel = new FakeChannel(app, path);
    }

    /// <summary>The next calls meet these, one each; the calls after them are taken.</summary>
    public void NextCallsMeet(params IEnumerable<ChannelFault> faults)
    {
        foreach (var fault in faults)
        {
            _faults.Enqueue(fault);
        }
    }

    public async Task<ChannelCall> FirstTakenAsync(string conversationId) => (await Log.TakenAsync(conversationId, 1))[0];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = new ChannelCall(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await reader.ReadToEndAsync(),
            Status: 0);

        var fault = _faults.TryDequeue(out var scripted) ? scripted : Standing ?? new ChannelFault();
        fault.Arrived?.TrySetResult();
        await (fault.Until ?? Task.CompletedTask);
        if (fault.Abort)
        {
            Log.Add(call with { Status = fault.Status ?? 0 });
            context.Abort();
            return;
        }

        foreach (var (name, value) in fault.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.StatusCode = fault.Status ?? StatusFor(call);
        await AnswerAsync(context, call with { Status = context.Response.StatusCode });
    }

    private async Task AnswerAsync(HttpContext context, ChannelCall call)
    {
        var id = $"channel-{Interlocked.Increment(ref _lastId)}";
        if (call.IsTaken)
        {
            _known[id] = true;
        }

        Log.Add(call);
        await context.Response.WriteAsJsonAsync(new { id });
    }

    private int StatusFor(ChannelCall call) => call.Method switch
    {
        "POST" => StatusCodes.Status201Created,
        "PUT" when (string?)call.Activity["id"] != call.TargetId => StatusCodes.Status400BadRequest,
        "PUT" when _known.ContainsKey(call.TargetId!) => StatusCodes.Status200OK,
        "PUT" => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status501NotImplemented,
    };
}
