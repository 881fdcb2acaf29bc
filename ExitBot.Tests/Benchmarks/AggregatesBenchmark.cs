using System.Diagnostics;
using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Figures over 100,000 interviews of five years and twenty departments: published anew, and read from the snapshot.</summary>
internal static class AggregatesBenchmark
{
    private const int Interviews = 100_000;
    private const int Reads = 50;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        var folder = Directory.CreateTempSubdirectory("exitbot-benchmark");
        var file = Path.Combine(folder.FullName, "exitbot.db");
        var builder = ExitBotRun.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:ExitBot", $"Data Source={file}")]);
        builder.Services.AddExitBot(builder.Configuration);
        await using (var app = builder.Build())
        {
            await app.Services.GetServices<IHostedService>().OfType<DatabasePreparation>().Single().StartAsync(CancellationToken.None);
            Fill(new DatabaseFile(file));
            var figures = app.Services.GetRequiredService<FigureService>();

            for (var round = 1; round <= 2; round++)
            {
                var started = Stopwatch.GetTimestamp();
                var outcome = await figures.PublishAsync(CancellationToken.None);
                await Report.LineAsync($"{(round == 1 ? "cold" : "again")}: {outcome.GetType().Name,-12} {Stopwatch.GetElapsedTime(started).TotalMilliseconds,8:F0} ms (bar 1000)");
                new DatabaseFile(file).Change("UPDATE AnalyticsSnapshots SET Interviews = 0");
            }

            foreach (var (kind, cut) in new[] { (FigureKind.Summary, (string?)null), (FigureKind.Reasons, "department"), (FigureKind.Heatmap, "department"), (FigureKind.Trend, "location") })
            {
                var query = new FigureQuery(kind, From: null, To: null, cut);
                await figures.ReadAsync(query, CancellationToken.None);
                var started = Stopwatch.GetTimestamp();
                for (var i = 0; i < Reads; i++)
                {
                    await figures.ReadAsync(query, CancellationToken.None);
                }

                await Report.LineAsync($"{kind} by {cut ?? "nothing",-24} {Stopwatch.GetElapsedTime(started).TotalMilliseconds / Reads,8:F2} ms (bar 20)");
            }
        }

        folder.Delete(recursive: true);
    }

    private static void Fill(DatabaseFile database)
    {
        const string Numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @p0 - 1)";
        database.Change(
            $"""
            {Numbers}
            INSERT INTO ExitInterviews (Id, Identity, Language, BankVersion, Status, Stage, UnclearConsents, Department, Location, TenureMonths, ExitType, ProfileSettled,
                ActiveMilliseconds, EarlyEndOffered, Hostilities, Turns, StartedAt, UpdatedAt, CompletedAt, Ratings, Version)
            SELECT printf('%08X-0000-7000-8000-000000000000', i), 1, 'en', '1.0.0', 2, 6, 0, 'Department ' || (i * 7919 % 20), 'City ' || (i * 31 % 12), i % 120, i % 3, 0,
                600000, 0, 0, 30, t, t, t, replace('role_match=R manager_support=R growth_path=R pay_fair=R workload_sustainable=R team_belonging=R fair_treatment=R', 'R', i % 5 + 1), 1
            FROM (SELECT i, 639000000000000000 + i * 15768000000 AS t FROM n)
            """,
            Interviews);
        database.Change(
            $"""
            {Numbers}
            INSERT INTO InterviewAnalyses (InterviewId, StatedReason, InferredReason, Preventable, FirstThought, Enps, RecommendReturn, Themes, Document, At)
            SELECT printf('%08X-0000-7000-8000-000000000000', i), 'reason_' || (i * 17 % 29), 'reason_' || (i % 29), CASE i % 4 WHEN 0 THEN 'yes' WHEN 1 THEN 'partly' ELSE 'no' END,
                'm4_m12', i % 11, 'depends', 'manager=3w pay=0r growth=2w culture=0w wellbeing=3w advocacy=1r', '', 0
            FROM n
            """,
            Interviews);
        foreach (var question in new[] { "role_match", "manager_support", "growth_path", "pay_fair", "workload_sustainable", "team_belonging", "fair_treatment" })
        {
            database.Change(
                $"""
                {Numbers}
                INSERT INTO ExitInterviewAnswers (InterviewId, QuestionId, FollowUp, Position, Kind, Rating, Skipped, Turn, GivenAt)
                SELECT printf('%08X-0000-7000-8000-000000000000', i), @p1, 0, 1, 0, i % 5 + 1, 0, 5, 0 FROM n
                """,
                Interviews,
                question);
        }
    }
}
