using System.Text.Json;
using ExitBot.Bot.Operations.Logs;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Operations;

/// <summary>How logs are written: as JSON lines outside Development, and into files that cannot fill a disk.</summary>
public sealed partial class LogFileTests : IDisposable
{
    private const int Megabyte = 1_000_000;

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Outside_development_every_line_of_the_console_is_json_with_the_words_of_its_message()
    {
        await using var service = await ExitBotProcess.StartAsync(("ASPNETCORE_ENVIRONMENT", "Production"));
        await service.StopAsync();

        var lines = LinesOf(service.Output);

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("RenderedMessage").GetString()!));
        Assert.All(lines, line => Assert.True(line.GetProperty("Timestamp").TryGetDateTimeOffset(out _)));
    }

    [Fact]
    public async Task In_development_the_lines_are_for_people()
    {
        await using var service = await ExitBotProcess.StartAsync();
        await service.StopAsync();

        Assert.Contains(" INF ", service.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("RenderedMessage", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_limited_in_size_and_number_and_the_newest_stay()
    {
        const int Last = 3_999;
        await WriteAsync(Last + 1, filling: new string('x', 500), ("Logs:FileMegabytes", "1"), ("Logs:Files", "2"));

        var files = Directory.GetFiles(_folder.Path, "exitbot-*.json").Order(StringComparer.Ordinal).ToArray();

        Assert.Equal(2, files.Length);
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, Megabyte + 2_000));
        Assert.Equal(Last, LinesOf(await File.ReadAllTextAsync(files[^1]))[^1].GetProperty("Properties").GetProperty("Line").GetInt32());
    }

    [Fact]
    public async Task Files_older_than_allowed_are_deleted_however_few_there_are()
    {
        var old = _folder.File("exitbot-20200101.json");
        await File.WriteAllTextAsync(old, "{}");
        var yesterday = _folder.File($"exitbot-{TimeProvider.System.GetLocalNow().AddDays(-1):yyyyMMdd}.json");
        await File.WriteAllTextAsync(yesterday, "{}");

        await WriteAsync(lines: 1, filling: "", ("Logs:Days", "7"));

        Assert.False(File.Exists(old));
        Assert.True(File.Exists(yesterday));
    }

    public void Dispose() => _folder.Dispose();

    private async Task WriteAsync(int lines, string filling, params IEnumerable<(string Key, string Value)> settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["Logs:Folder"] = _folder.Path,
            ["Serilog:WriteTo:0:Name"] = "File", // instead of the console of the test run
            ["Serilog:WriteTo:0:Args:path"] = _folder.File("other.txt"),
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogs(configuration).BuildServiceProvider();
        var logger = services.GetRequiredService<ILogger<LogFileTests>>();
        for (var line = 0; line < lines; line++)
        {
            LogLine(logger, line, filling);
        }
    }

    private static JsonElement[] LinesOf(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => JsonElement.Parse(line))];

    [LoggerMessage(EventId = 99_001, Level = LogLevel.Information, Message = "Line {Line}: {Filling}")]
    private static partial void LogLine(ILogger logger, int line, string filling);
}
