using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// The service as a child process, to be killed and started again on the same port and data. Unless told otherwise an interview is
/// its main questions, as with <see cref="ExitBotHost"/>.
/// </summary>
internal sealed partial class ExitBotProcess : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly Dictionary<string, string> _settings;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _answer = new();
    private Process? _process;

    private ExitBotProcess(TempFolder folder, Dictionary<string, string> settings)
    {
        _folder = folder;
        _settings = settings;
        Database = new DatabaseFile(settings.TryGetValue("ConnectionStrings__ExitBot", out var connection)
            && connection.StartsWith("Data Source=", StringComparison.Ordinal) ? connection["Data Source=".Length..]
            : folder.File("data/exitbot.db"));
    }

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public DatabaseFile Database { get; }

    /// <summary>Lives as long as this, through kills and restarts.</summary>
    public HttpClient Client { get; private set; } = null!; // set by StartAsync, the only way to get one

    public long ResidentMegabytes
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 >> 20;
        }
    }

    /// <summary>Everything the process wrote so far, errors too.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <param name="settings">Environment variables.</param>
    /// <returns>When the service listens.</returns>
    public static async Task<ExitBotProcess> StartAsync(params IEnumerable<(string Key, string Value)> settings)
    {
        var service = Create(settings);
        await service.StartAgainAsync();
        service.Client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = service.Address, Timeout = Deadline.Longest };
        return service;
    }

    /// <summary>Starts a service that is expected to refuse.</summary>
    /// <returns>Its exit code and all it wrote.</returns>
    public static Task<(int ExitCode, string Output)> RunToItsEndAsync(params IEnumerable<(string Key, string Value)> settings) => RunToItsEndAsync([], settings);

    /// <summary>Runs a command of the program.</summary>
    public static async Task<(int ExitCode, string Output)> RunToItsEndAsync(string[] command, params IEnumerable<(string Key, string Value)> settings)
    {
        await using var service = Create(settings);
        service.Launch(new TaskCompletionSource<Uri>(), command);
        using var late = new CancellationTokenSource(Deadline.Longest);
        await service._process!.WaitForExitAsync(late.Token);
        return (service._process.ExitCode, service.Output);
    }

    /// <summary>Runs a command of the program.</summary>
    /// <returns>What it wrote to standard output, where no log belongs.</returns>
    public static async Task<string> AnswerOfAsync(string[] command, params IEnumerable<(string Key, string Value)> settings)
    {
        await using var service = Create(settings);
        service.Launch(new TaskCompletionSource<Uri>(), command);
        using var late = new CancellationTokenSource(Deadline.Longest);
        await service._process!.WaitForExitAsync(late.Token);
        return service._answer.ToString();
    }

    public async Task StartAgainAsync()
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        Launch(listening);
        var ended = _process!.WaitForExitAsync();
        if (await Task.WhenAny(listening.Task, ended).WaitAsync(Deadline.Longest) == ended)
        {
            throw new InvalidOperationException($"The service ended with {_process.ExitCode} instead of listening:\n{Output}");
        }

        Address = await listening.Task;
    }

    /// <summary>Another environment variable, from the next start on.</summary>
    public void Set(string key, string value) => _settings[key] = value;

    /// <summary>SIGKILL: the process gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>SIGTERM: the process is asked to stop.</summary>
    public void AskToStop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process!.Id}"]);
    }

    /// <summary>SIGTERM, and waits for what comes of it.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        AskToStop();
        using var late = new CancellationTokenSource(Deadline.Longest);
        await _process!.WaitForExitAsync(late.Token);
        using var ended = _process;
        _process = null;
        return ended.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_process is not null)
        {
            await KillAsync();
        }

        _folder.Dispose();
    }

    private static ExitBotProcess Create(IEnumerable<(string Key, string Value)> settings)
    {
        var folder = new TempFolder();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), folder.File("appsettings.json"));
        return new ExitBotProcess(folder, settings.ToDictionary(setting => setting.Key, setting => setting.Value));
    }

    private void Launch(TaskCompletionSource<Uri> listening, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ExitBot.Bot.dll"), .. command, "--urls", Address.AbsoluteUri])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Shutdown__Notice"] = "00:00:00";
        start.Environment["ExitInterview__MaxFollowUps"] = "0";
        start.Environment["ExitInterview__MaxQuestions"] = $"{Interviewee.Questions}";
        foreach (var (key, value) in _settings)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) =>
        {
            _answer.AppendLine(line.Data);
            Read(line.Data, listening);
        };
        _process.ErrorDataReceived += (_, line) => Read(line.Data, listening);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Read(string? line, TaskCompletionSource<Uri> listening)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (line is not null && Listening().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }

    // In JSON the address is quoted.
    [GeneratedRegex(@"listens on (?:\\"")?(http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();
}
