using System.Diagnostics;
using System.Net;
using System.Text;
using Newtonsoft.Json;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Posts messages to the service as a channel does, and waits for what it says back.</summary>
internal sealed class LoadCaller(HttpMessageInvoker client, Uri service, LoadChannel channel)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <returns>Milliseconds until the acknowledgement and until the first reply.</returns>
    public async Task<(double Acknowledged, double Answered)> SayAsync(string conversation, string id, string text)
    {
        var body = $$"""
            {"type":"message","id":"{{id}}","channelId":"msteams","serviceUrl":"{{channel.Address}}","text":"{{text}}",
            "from":{"id":"{{conversation}}-user","name":"Kim","aadObjectId":"{{conversation}}"},"recipient":{"id":"bot","name":"ExitBot"},
            "conversation":{"id":"{{conversation}}","conversationType":"personal","tenantId":"00000000-0000-0000-0000-000000000001"},
            "locale":"en-US","textFormat":"plain","timestamp":"2026-11-21T08:00:00.000Z","localTimezone":"Europe/Dublin"}
            """;
        if (channel.ReadsActivities)
        {
            body = JsonConvert.SerializeObject(JsonConvert.DeserializeObject<Microsoft.Bot.Schema.Activity>(body));
        }

        var reply = channel.FirstReplyTo(id);
        var started = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, "/api/messages")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var response = await client.SendAsync(request, CancellationToken.None);
        var acknowledged = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        if (response.StatusCode != HttpStatusCode.Accepted)
        {
            throw new InvalidOperationException($"The service answered {(int)response.StatusCode}.");
        }

        return (acknowledged, Stopwatch.GetElapsedTime(started, await reply.WaitAsync(Patience)).TotalMilliseconds);
    }
}
