using System.Net;
using System.Net.Sockets;

namespace ExitBot.Tests.Fakes;

/// <summary>Ports for programs that cannot pick one themselves and tell.</summary>
internal static class LocalPort
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
