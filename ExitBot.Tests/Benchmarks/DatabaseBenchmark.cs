using System.Diagnostics;
using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The database work of interview turns and nothing else: by the product's write path, and by EF's SaveChanges for comparison.</summary>
internal static class DatabaseBenchmark
{
    private const int Conversations = 64;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        await MeasureAsync("prepared statements, one writer", 20_000, (services, number) => new PreparedTurns(services, number));
        await MeasureAsync("EF SaveChanges, one transaction each", 6_000, (services, number) => new EfTurns(services, number));
    }

    private static async Task MeasureAsync(string name, int turns, Func<IServiceProvider, int, ITurnWork> create)
    {
        var folder = Directory.CreateTempSubdirectory("exitbot-benchmark");
        var builder = ExitBotRun.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:ExitBot", $"Data Source={Path.Combine(folder.FullName, "exitbot.db")}")]);
        builder.Services.AddExitBot(builder.Configuration);
        await using (var app = builder.Build())
        {
            var preparation = app.Services.GetServices<IHostedService>().OfType<DatabasePreparation>().Single();
            await preparation.StartAsync(CancellationToken.None);

            await RunTurnsAsync(app.Services, create, turns / 10);
            var (elapsed, cpu) = await RunTurnsAsync(app.Services, create, turns);
            await Report.LineAsync($"{name,-38} {turns / elapsed.TotalSeconds,8:F0} turns/s   {cpu.TotalMilliseconds / turns,6:F3} ms CPU a turn (budget 0.3)");
        }

        folder.Delete(recursive: true);
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan Cpu)> RunTurnsAsync(
        IServiceProvider services, Func<IServiceProvider, int, ITurnWork> create, int turns)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => Task.Run(async () =>
        {
            var work = create(services, number);
            await work.BeginAsync();
            for (var turn = 0; turn < turns / Conversations; turn++)
            {
                await work.TurnAsync(turn);
            }
        })));
        return (Stopwatch.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
    }
}
