using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Deployment;

/// <summary>
/// What the Dockerfile's last stage does, without a container engine: its published program with its environment and its entry point, on files that
/// nobody may write, with a folder for its data. As root the program runs as another user; anybody else runs it as himself.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "DisposeAsync of IAsyncLifetime disposes of them.")]
public sealed partial class RehearsedImage : IAsyncLifetime
{
    private const string Dockerfile = "deployment/docker/Dockerfile";
    private const string PortOfImage = "8080";

    private readonly TempFolder _folder = new();
    private readonly string _lastStage = SourceTree.Read(Dockerfile)[SourceTree.Read(Dockerfile).LastIndexOf("\nFROM ", StringComparison.Ordinal)..];
    private readonly string _port = $"{LocalPort.Free()}";
    private Process? _process;

    public string App => _folder.File("app");

    public string Data => _folder.File("data");

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public async Task InitializeAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        await MustAsync("dotnet", "publish", Path.Combine(SourceTree.Root, "ExitBot.Bot/ExitBot.Bot.csproj"), "--configuration", configuration, "--no-build", "--output", App);
        foreach (Match file in CopiedFile().Matches(_lastStage))
        {
            File.Copy(Path.Combine(SourceTree.Root, file.Value), Path.Combine(App, Path.GetFileName(file.Value)));
        }

        Directory.CreateDirectory(Data);
        await MustAsync("chmod", "-R", "a+rX,a-w", App);
        await MustAsync("chmod", "a+x", _folder.Path);
        if (Environment.IsPrivilegedProcess)
        {
            await MustAsync("chown", "65534:65534", Data);
        }
    }

    /// <summary>Starts the entry point.</summary>
    public void Start()
    {
        var start = AsAnotherUser(JsonSerializer.Deserialize<string[]>(EntryPoint().Match(_lastStage).Groups[1].Value)!);
        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <returns>What the image's own health check says.</returns>
    public async Task<int> HealthAsync()
    {
        using var check = Process.Start(AsAnotherUser([Path.Combine(App, Path.GetFileName(HealthCheck().Match(_lastStage).Groups[1].Value))]))!;
        using var late = new CancellationTokenSource(Deadline.Longest);
        await check.WaitForExitAsync(late.Token);
        return check.ExitCode;
    }

    /// <returns>The exit code after SIGTERM.</returns>
    public async Task<int> StopAsync()
    {
        await MustAsync("kill", "-TERM", $"{_process!.Id}");
        using var late = new CancellationTokenSource(Deadline.Longest);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    public async Task DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        await MustAsync("chmod", "-R", "u+w", App);
        _folder.Dispose();
    }

    /// <summary>Nothing of this process' environment goes along, as in a container.</summary>
    private ProcessStartInfo AsAnotherUser(string[] command)
    {
        string[] whole = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole[1..]) { WorkingDirectory = App };
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        foreach (Match setting in Setting().Matches(_lastStage))
        {
            start.Environment[setting.Groups[1].Value] = setting.Groups[2].Value.Trim('"')
                .Replace("/data/", $"{Data}/", StringComparison.Ordinal)
                .Replace(PortOfImage, _port, StringComparison.Ordinal);
        }

        start.Environment["EXITBOT_PORT"] = _port;
        start.Environment["Shutdown__Notice"] = "00:00:00";
        return start;
    }

    private static async Task MustAsync(string program, params string[] arguments)
    {
        var (exitCode, output) = await Tool.RunAsync(program, arguments);
        Assert.True(exitCode == 0, output);
    }

    [GeneratedRegex(@"(?<=^COPY .*)deployment/\S+(?=.* \./$)", RegexOptions.Multiline)]
    private static partial Regex CopiedFile();

    [GeneratedRegex("""^(?:ENV | +)(\w+)=("[^"]*"|\S+)""", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^ENTRYPOINT (\[.*\])$", RegexOptions.Multiline)]
    private static partial Regex EntryPoint();

    [GeneratedRegex("""^HEALTHCHECK .* CMD \["(.*)"\]$""", RegexOptions.Multiline)]
    private static partial Regex HealthCheck();
}
