using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What one whole interview costs in CPU, from the first word to the submission: the product as it is, without a language model.</summary>
internal static class InterviewBenchmark
{
    private const int SideBySide = 16;
    private const int WarmUp = 200;
    private const int Measured = 40;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        using var folder = new TempFolder();
        var database = new DatabaseFile(folder.File("exitbot.db"));
        await using var channel = await LoadChannel.StartAsync();
        await using var service = await ChildService.StartAsync(
            "ExitBot.Bot.dll", AppContext.BaseDirectory, address => ["--urls", $"{address}", "--ConnectionStrings:ExitBot", $"Data Source={database.Path}"]);
        using var client = new HttpMessageInvoker(new SocketsHttpHandler { MaxConnectionsPerServer = SideBySide }, disposeHandler: true);
        var caller = new LoadCaller(client, service.Address, channel);

        // The first ones pay for the start of a process, and for the compiler that runs beside them.
        await TalkAsync(caller, "warm", WarmUp);
        var before = service.CpuTime;
        await TalkAsync(caller, "interview", Measured);
        var each = (service.CpuTime - before).TotalMilliseconds / (Measured * SideBySide);

        var completed = database.Count("ExitInterviews WHERE Status = @p0", (int)InterviewStatus.Completed);
        if (completed != (WarmUp + Measured) * SideBySide)
        {
            throw new InvalidOperationException($"Only {completed} of {(WarmUp + Measured) * SideBySide} interviews were handed in: the script no longer fits the questions.");
        }

        var answers = database.Count("ExitInterviewAnswers WHERE FollowUp = 0") / completed;
        await Report.LineAsync($"a whole interview: {InterviewScript.Lines.Count} messages, {answers} main questions   {each:F1} ms CPU, {each / InterviewScript.Lines.Count:F2} ms a message (bar for 15 questions: under 15 ms)");
    }

    private static Task TalkAsync(LoadCaller caller, string name, int rounds) => Task.WhenAll(Enumerable.Range(0, SideBySide).Select(async person =>
    {
        for (var round = 0; round < rounds; round++)
        {
            var conversation = $"{name}-{person}-{round}";
            foreach (var (number, line) in InterviewScript.Lines.Index())
            {
                await caller.SayAsync(conversation, $"{conversation}-{number}", line);
            }
        }
    }));
}
