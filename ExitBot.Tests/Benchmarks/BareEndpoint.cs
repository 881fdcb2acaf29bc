using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The yardstick: an endpoint that does nothing but post one reply. Runs in a process of its own, like the service.</summary>
internal static class BareEndpoint
{
    public const string Command = "bare-endpoint";

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddHttpClient();
        var app = builder.Build();
        var clients = app.Services.GetRequiredService<IHttpClientFactory>();
        app.MapPost("/api/messages", async (HttpContext context) =>
        {
            using var activity = await JsonDocument.ParseAsync(context.Request.Body);
            var root = activity.RootElement;
            var id = Uri.EscapeDataString(root.GetProperty("id").GetString()!);
            var conversation = Uri.EscapeDataString(root.GetProperty("conversation").GetProperty("id").GetString()!);
            var reply = $$"""{"type":"message","text":"ok","replyToId":"{{root.GetProperty("id").GetString()}}"}""";
            using var content = new StringContent(reply, Encoding.UTF8, "application/json");
            using var client = clients.CreateClient();
            using var response = await client.PostAsync(
                new Uri($"{root.GetProperty("serviceUrl").GetString()}/v3/conversations/{conversation}/activities/{id}"), content);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        });
        await app.RunAsync();
    }
}
