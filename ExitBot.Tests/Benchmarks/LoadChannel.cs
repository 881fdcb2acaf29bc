using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Activity = Microsoft.Bot.Schema.Activity;

namespace ExitBot.Tests.Benchmarks;

/// <summary>A channel that answers every call at once and tells whoever waits for the first reply to an activity.</summary>
/// <remarks>As light as it can be, it throws away what it gets; else it reads every reply as an activity, as clients of the Bot Framework do.</remarks>
internal sealed class LoadChannel : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<long>> _waiting = new();
    private readonly WebApplication _app;

    private LoadChannel(WebApplication app, bool readsActivities) => (_app, ReadsActivities) = (app, readsActivities);

    public bool ReadsActivities { get; }

    public string Address { get; private set; } = string.Empty;

    public static async Task<LoadChannel> StartAsync(bool readsActivities = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var channel = new LoadChannel(builder.Build(), readsActivities);
        channel._app.MapMethods("/v3/conversations/{conversation}/activities/{id}", ["POST", "PUT", "DELETE"], channel.TakeAsync);
        await channel._app.StartAsync();
        channel.Address = channel._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return channel;
    }

    /// <returns>Completes with the time stamp of the first reply to the activity.</returns>
    public Task<long> FirstReplyTo(string activityId)
    {
        var waiter = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[activityId] = waiter;
        return waiter.Task;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        if (ReadsActivities)
        {
            using var body = new StreamReader(context.Request.Body);
            _ = JsonConvert.DeserializeObject<Activity>(await body.ReadToEndAsync());
        }
        else
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
        }

        var id = (string)context.Request.RouteValues["id"]!;
        if (_waiting.TryRemove(id, out var waiter))
        {
            waiter.TrySetResult(Stopwatch.GetTimestamp());
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"c1"}""");
    }
}
