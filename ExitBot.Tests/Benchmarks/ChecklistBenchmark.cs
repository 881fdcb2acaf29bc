using System.Diagnostics;
using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExitBot.Tests.Benchmarks;

/// <summary>The list of one person among 10,000 tasks of one company, as the chat and the API read it.</summary>
internal static class ChecklistBenchmark
{
    private const int People = 500;
    private const int TasksEach = 20;
    private const int Reads = 2_000;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        var folder = Directory.CreateTempSubdirectory("exitbot-benchmark");
        var builder = ExitBotRun.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:ExitBot", $"Data Source={Path.Combine(folder.FullName, "exitbot.db")}")]);
        builder.Services.AddExitBot(builder.Configuration);
        await using (var app = builder.Build())
        {
            await app.Services.GetServices<IHostedService>().OfType<DatabasePreparation>().Single().StartAsync(CancellationToken.None);
            for (var number = 0; number < People; number++)
            {
                await FillAsync(app.Services, PersonOf(number));
            }

            var times = new List<TimeSpan>();
            for (var read = -Reads / 10; read < Reads; read++)
            {
                var started = Stopwatch.GetTimestamp();
                await using var scope = app.Services.CreateAsyncScope();
                var open = await scope.ServiceProvider.GetRequiredService<ChecklistService>().FindAsync(PersonOf(Random.Shared.Next(People)), CancellationToken.None);
                if (read >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(started));
                }

                if (open?.Tasks.Count != TasksEach)
                {
                    throw new InvalidOperationException("The list is not as it was filled.");
                }
            }

            times.Sort();
            await Report.LineAsync($"list by person, {People * TasksEach:N0} tasks   p50 {times[Reads / 2].TotalMilliseconds,6:F3} ms   p95 {times[Reads * 95 / 100].TotalMilliseconds,6:F3} ms (bar 5)");
        }

        folder.Delete(recursive: true);
    }

    private static async Task FillAsync(IServiceProvider services, PersonKey person)
    {
        await using var scope = services.CreateAsyncScope();
        var open = await scope.ServiceProvider.GetRequiredService<ChecklistService>().OpenEmptyAsync(person, "en", CancellationToken.None);
        for (var number = 0; number < TasksEach; number++)
        {
            open.Add(new TaskDraft($"Task {number} of this person", new DateOnly(2026, 11, 1).AddDays(number)));
        }

        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
    }

    private static PersonKey PersonOf(int number) => PersonKey.OnChannel("benchmark", $"person-{number}");
}
