namespace ExitBot.Tests.Benchmarks;

/// <summary>
/// dotnet run -c Release --project ExitBot.Tests -- turns [seconds] | interview | figures [full-database] | database | aggregates | analysis | checklist | policies | policy-weights | model | templates | health | web-sockets [sockets] | page | load [minutes]. Figures and method:
/// docs/performance.md.
/// </summary>
internal static class BenchmarkProgram
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["turns"]:
                await TurnBenchmark.RunAsync(TimeSpan.FromSeconds(10));
                return 0;
            case ["turns", var seconds]:
                await TurnBenchmark.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)));
                return 0;
            case ["interview"]:
                await InterviewBenchmark.RunAsync();
                return 0;
            case ["database"]:
                await DatabaseBenchmark.RunAsync();
                return 0;
            case ["health"]:
                await HealthBenchmark.RunAsync();
                return 0;
            case ["load"]:
                await LoadBenchmark.RunAsync(minutes: 10);
                return 0;
            case ["load", var minutes]:
                await LoadBenchmark.RunAsync(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture));
                return 0;
            case ["figures"]:
                await FiguresBenchmark.RunAsync();
                return 0;
            case ["figures", "full-database"]:
                await FiguresBenchmark.FullDatabaseAsync();
                return 0;
            case ["aggregates"]:
                await AggregatesBenchmark.RunAsync();
                return 0;
            case ["analysis"]:
                await AnalysisBenchmark.RunAsync();
                return 0;
            case ["templates"]:
                await TemplateBenchmark.RunAsync();
                return 0;
            case ["checklist"]:
                await ChecklistBenchmark.RunAsync();
                return 0;
            case ["web-sockets"]:
                await WebSocketBenchmark.RunAsync();
                return 0;
            case ["web-sockets", var sockets]:
                await WebSocketBenchmark.RunAsync(int.Parse(sockets, System.Globalization.CultureInfo.InvariantCulture), restarts: 3);
                return 0;
            case ["page"]:
                await PageBenchmark.RunAsync();
                return 0;
            case ["policies"]:
                await PolicyBenchmark.RunAsync();
                return 0;
            case ["policy-weights"]:
                await PolicyWeights.RunAsync();
                return 0;
            case ["model"]:
                await ModelBenchmark.RunAsync();
                return 0;
            case [SlowModelService.Command, var milliseconds, .. var settings]:
                await SlowModelService.RunAsync(TimeSpan.FromMilliseconds(int.Parse(milliseconds, System.Globalization.CultureInfo.InvariantCulture)), settings);
                return 0;
            case [BareEndpoint.Command, var address]:
                await BareEndpoint.RunAsync(address);
                return 0;
            default:
                await Report.LineAsync("Say which benchmark: turns [seconds], interview, figures [full-database], database, aggregates, analysis, checklist, policies, policy-weights, model, templates, health, web-sockets [sockets], page, load [minutes].");
                return 64;
        }
    }
}
