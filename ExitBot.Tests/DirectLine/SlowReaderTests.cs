using System.Net.Sockets;
using System.Net.WebSockets;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.DirectLine;

/// <summary>A client that opens the stream and then takes little or nothing from it.</summary>
public sealed class SlowReaderTests
{
    /// <summary>Together more than a system keeps for a connection that nobody reads.</summary>
    private const int Messages = 60;
    private const int Characters = 200_000;

    [Fact]
    public async Task Who_reads_nothing_is_cut_off_and_holds_up_nobody()
    {
        await using var host = ExitBotHost.Start(swap: services => services
            .Replace(ServiceDescriptor.Singleton<IBot>(new ScriptedBot((_, _) => Task.CompletedTask)))
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(new HurriedClock())));
        var streams = host.Service<ActivityStreams>();
        var person = await WebPerson.ArriveAsync(host.Client);
        using var deaf = await ConnectAsync(person.StreamUrl);
        using var reader = await person.ListenAsync();
        for (var number = 1; number <= Messages; number++)
        {
            await person.SaysAsync($"number {number}. {new string('x', Characters)}");
            await reader.UntilTextAsync($"number {number}.");
        }

        await Deadline.UntilAsync(() => streams.Open == 1, "the one who reads nothing is cut off");
        await person.SaysAsync("on we go");

        await reader.UntilTextAsync("on we go");
    }

    /// <summary>As small a window as there is, so that the service soon finds it full.</summary>
    private static async Task<ClientWebSocket> ConnectAsync(string address)
    {
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            ConnectCallback = static async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = 4_096 };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        var client = new ClientWebSocket();
        using var late = new CancellationTokenSource(Deadline.Longest);
        await client.ConnectAsync(new Uri(address), invoker, late.Token);
        return client;
    }
}
