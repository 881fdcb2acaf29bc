using System.Diagnostics;
using Npgsql;

namespace ExitBot.Tests.Fakes.PostgreSql;

/// <summary>
/// A throw-away PostgreSQL from Debian's package, on a free port, with nothing kept and nothing flushed. Its postmaster hangs on
/// a pipe of this process, so that it ends with it however that ends.
/// </summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private const string User = "postgres";

    private readonly TempFolder _folder = new();
    private readonly int _port = LocalPort.Free();
    private Process? _guard;

    private PostgresCluster()
    {
    }

    /// <summary>Null when the programs of a server are there.</summary>
    public static string? Missing { get; } = Programs is null ? "no PostgreSQL server: ./test.sh installs one (apt-get install postgresql)" : null;

    public int Port => _port;

    private static string? Programs => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : null;

    private string Data => _folder.File("data");

    public static async Task<PostgresCluster> StartAsync()
    {
        var cluster = new PostgresCluster();
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
        {
            // The server refuses to run as root.
            await RunAsync("chown", User, cluster._folder.Path);
        }

        await RunAsync("initdb", "-D", cluster.Data, "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8");
        await cluster.StartAgainAsync();
        return cluster;
    }

    public string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = User,
        Database = database,
    }.ConnectionString;

    /// <returns>When the server accepts connections.</returns>
    public async Task StartAgainAsync()
    {
        // The shell waits for the end of its input, which comes when this process is gone or closes it, and then ends the server at once.
        string[] server = [Path.Combine(Programs!, "postgres"), "-D", Data, "-p", $"{_port}", "-k", _folder.Path, "-h", "127.0.0.1", "-F", "-c", "max_connections=200"];
        _guard = Start("sh", ["-c", "\"$@\" >/dev/null 2>&1 & read -r _; kill -QUIT $!; wait $!", "sh", .. server]);
        await Deadline.UntilAsync(AcceptsAsync, "PostgreSQL to accept connections");
    }

    /// <summary>As by a power cut: connections break, nothing is tidied up.</summary>
    public async Task StopAsync()
    {
        if (_guard is { } guard)
        {
            _guard = null;
            guard.StandardInput.Close();
            await guard.WaitForExitAsync();
            guard.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(File.Exists(Path.Combine(Programs!, program)) ? Path.Combine(Programs!, program) : program, arguments, asServer: program != "chown");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors}{await output}");
        }
    }

    private static Process Start(string program, string[] arguments, bool asServer = true)
    {
        string[] command = asServer && Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--clear-groups", program, .. arguments] : [program, .. arguments];
        return Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/tmp",
        })!;
    }

    private async Task<bool> AcceptsAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
