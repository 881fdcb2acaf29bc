using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace ExitBot.Tests.Fakes.PostgreSql;

internal enum CommitCut
{
    /// <summary>The server never sees the COMMIT and finds its client gone: it takes the transaction back.</summary>
    BeforeItArrives,

    /// <summary>The server commits, and its answer is lost.</summary>
    BeforeTheAnswer,

    /// <summary>The client is cut off, and the COMMIT reaches the server only when somebody already asks what became of it.</summary>
    ArrivesLate,
}

/// <summary>Stands between service and PostgreSQL and cuts a connection when a COMMIT goes by.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly IPEndPoint _server;
    private readonly Task _accepting;
    private readonly Lock _lock = new();
    private CommitCut? _next;
    private TaskCompletionSource? _asked;
    private int _cuts;

    public CuttingProxy(PostgresDatabase database)
    {
        var server = new NpgsqlConnectionStringBuilder(database.Connection);
        _server = new IPEndPoint(IPAddress.Parse(server.Host!), server.Port);
        _listener.Start();
        var port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        Settings = new Dictionary<string, string>(database.Settings)
        {
            ["ConnectionStrings:ExitBot"] = new NpgsqlConnectionStringBuilder(database.Connection) { Host = "127.0.0.1", Port = port, SslMode = SslMode.Disable }.ConnectionString,
        };
        _accepting = AcceptAsync();
    }

    /// <summary>Of a service that reaches the database through the proxy.</summary>
    public Dictionary<string, string> Settings { get; }

    public int Cuts => _cuts;

    public void CutNextCommit(CommitCut cut)
    {
        lock (_lock)
        {
            _next = cut;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var here = client;
        using var there = new TcpClient();
        try
        {
            await there.ConnectAsync(_server, _end.Token);
            here.NoDelay = there.NoDelay = true;
            var up = UpAsync(here, there);
            var down = DownAsync(there, here);
            if (await Task.WhenAny(up, down) == up && await up)
            {
                // Cut: what the server still answers is read, and told nobody.
                await down;
            }
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // Either side has gone; the other follows.
        }
    }

    /// <returns>Whether a COMMIT was cut off that the server got all the same.</returns>
    private async Task<bool> UpAsync(TcpClient here, TcpClient there)
    {
        var buffer = new byte[1 << 16];
        while (await here.GetStream().ReadAsync(buffer, _end.Token) is var count and > 0)
        {
            var sent = buffer.AsMemory(0, count);
            if (sent.Span.IndexOf("INSERT INTO \"Commits\""u8) >= 0)
            {
                _asked?.TrySetResult();
            }

            if (sent.Span.IndexOf("COMMIT\0"u8) >= 0 && TakeCut() is { } cut)
            {
                here.Close();
                if (cut == CommitCut.BeforeItArrives)
                {
                    return false;
                }

                await (cut == CommitCut.ArrivesLate ? _asked!.Task.WaitAsync(_end.Token) : Task.CompletedTask);
                await there.GetStream().WriteAsync(sent, _end.Token);
                return true;
            }

            await there.GetStream().WriteAsync(sent, _end.Token);
        }

        return false;
    }

    private async Task DownAsync(TcpClient there, TcpClient here)
    {
        var buffer = new byte[1 << 16];
        while (await there.GetStream().ReadAsync(buffer, _end.Token) is var count and > 0)
        {
            if (here.Client is not { Connected: true })
            {
                return;
            }

            await here.GetStream().WriteAsync(buffer.AsMemory(0, count), _end.Token);
        }
    }

    private CommitCut? TakeCut()
    {
        lock (_lock)
        {
            var cut = _next;
            _next = null;
            if (cut is not null)
            {
                _cuts++;
                _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            return cut;
        }
    }
}
