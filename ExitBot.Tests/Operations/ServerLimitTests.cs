using System.Net;
using System.Net.Sockets;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Operations;

/// <summary>What the server itself refuses, before any code of ours sees it.</summary>
public sealed class ServerLimitTests
{
    [Fact]
    public async Task Headers_longer_or_more_than_allowed_are_refused()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Limits:HeaderBytes"] = "4096", ["Limits:Headers"] = "20" });

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, ("X-Ours", new string('x', 1_000))));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, await StatusAsync(host, ("X-Ours", new string('x', 5_000))));
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, await StatusAsync(host, [.. Enumerable.Range(0, 25).Select(number => ($"X-Ours-{number}", "x"))]));
    }

    [Fact]
    public async Task Who_sends_headers_for_too_long_is_told_so_and_cut_off()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Limits:HeadersWithin"] = "00:00:01" });
        using var slow = await ConnectAsync(host.Client.BaseAddress!);
        await slow.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());

        using var answer = new StreamReader(slow.GetStream());

        Assert.StartsWith("HTTP/1.1 408", await answer.ReadToEndAsync().Within("the end of the connection"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_too_many_is_closed_and_room_comes_back()
    {
        await using var host = ExitBotHost.Start(settings: new Dictionary<string, string> { ["Limits:Connections"] = "10" });
        var address = host.Client.BaseAddress!;
        var open = new List<TcpClient>();
        try
        {
            for (var number = 0; number < 11; number++)
            {
                open.Add(await ConnectAsync(address));
            }

            // Which of them it is depends on who is accepted last.
            var closed = await Task.WhenAny(open.Select(connection => connection.GetStream().ReadAsync(new byte[1]).AsTask())).Within("the end of a connection");
            Assert.Equal(0, await closed);
        }
        finally
        {
            open.ForEach(connection => connection.Dispose());
        }

        await Deadline.UntilAsync(
            async () =>
            {
                using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = address };
                try
                {
                    return (await client.GetAsync("/health/live")).IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            "room for a connection");
    }

    private static async Task<TcpClient> ConnectAsync(Uri address)
    {
        var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(ExitBotHost host, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/live");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await host.Client.SendAsync(request);
        return response.StatusCode;
    }
}
