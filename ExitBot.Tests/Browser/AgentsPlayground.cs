using System.Diagnostics;
using System.Text;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Browser;

/// <summary>Microsoft's Agents Playground, which plays Teams, as a child process. It forgets everything when it ends.</summary>
internal sealed class AgentsPlayground : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private AgentsPlayground(Uri bot)
    {
        var port = LocalPort.Free();
        Address = new Uri($"http://127.0.0.1:{port}/");
        var start = NpmTools.Node(
            "node_modules/@microsoft/m365agentsplayground/cli.js",
            "start", "-e", new Uri(bot, Activities.Path).AbsoluteUri, "-p", $"{port}", "-c", "msteams", "--disable-telemetry");
        start.WorkingDirectory = _folder.Path;
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    private string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <returns>When the page can be opened.</returns>
    public static async Task<AgentsPlayground> StartAsync(Uri bot)
    {
        var playground = new AgentsPlayground(bot);
        try
        {
            await Task.WhenAny(playground._listening.Task, playground._process.WaitForExitAsync()).Within("Agents Playground listens");
            Assert.True(playground._listening.Task.IsCompleted, $"Agents Playground ended instead of listening:\n{playground.Output}");
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    private void Read(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line?.StartsWith("Listening on", StringComparison.Ordinal) == true)
        {
            _listening.TrySetResult();
        }
    }
}
