using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Benchmarks;

/// <summary>What one whole interview costs in CPU, from the first word to the submission: the product as it is, without a language model.</summary>
internal static class InterviewBenchmark
{
    private const int SideBySide = 16;
    private const int WarmUp = 400;
    private const int Measured = 40;

    public static async Task RunAsync()
    {
        await Report.MachineAsync();
        await using var channel = await LoadChannel.StartAsync();
        await MeasureAsync(channel, "invited, 15 questions (bar: under 15 ms)", InterviewScript.LinesOfInvited, "--ExitInterview:MaxQuestions", "15");
        await MeasureAsync(channel, "not invited, profile asked", InterviewScript.Lines);
    }

    private static async Task MeasureAsync(LoadChannel channel, string name, IReadOnlyList<string> lines, params string[] settings)
    {
        using var folder = new TempFolder();
        var database = new DatabaseFile(folder.File("exitbot.db"));
        await using var service = await ChildService.StartAsync(
            "ExitBot.Bot.dll", AppContext.BaseDirectory, address => ["--urls", $"{address}", "--ConnectionStrings:ExitBot", $"Data Source={database.Path}", .. settings]);
        if (lines == InterviewScript.LinesOfInvited)
        {
            Invite(database);
        }

        using var client = new HttpMessageInvoker(new SocketsHttpHandler { MaxConnectionsPerServer = SideBySide }, disposeHandler: true);
        var caller = new LoadCaller(client, service.Address, channel);

        // The first ones pay for the start of a process, and for the compiler that runs beside them.
        await TalkAsync(caller, lines, "warm", WarmUp);
        var before = service.CpuTime;
        await TalkAsync(caller, lines, "interview", Measured);
        var each = (service.CpuTime - before).TotalMilliseconds / (Measured * SideBySide);

        var completed = database.Count("ExitInterviews WHERE Status = @p0", (int)InterviewStatus.Completed);
        if (completed != (WarmUp + Measured) * SideBySide)
        {
            throw new InvalidOperationException($"Only {completed} of {(WarmUp + Measured) * SideBySide} interviews were handed in: the script no longer fits the questions.");
        }

        var answers = database.Count("ExitInterviewAnswers WHERE FollowUp = 0") / completed;
        await Report.LineAsync($"{name,-42} {lines.Count} messages, {answers} main questions   {each:F1} ms CPU, {each / lines.Count:F2} ms a message");
    }

    /// <summary>Everybody who will talk, as the directory of Teams names them.</summary>
    private static void Invite(DatabaseFile database)
    {
        foreach (var (name, rounds) in new[] { ("warm", WarmUp), ("interview", Measured) })
        {
            database.Change(
                """
                WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @p0 * @p1 - 1), p(id) AS (SELECT @p2 || '-' || (i % @p1) || '-' || (i / @p1) FROM n)
                INSERT INTO Invitations (Id, Link, Code, Employee, Person, Name, Department, Location, RoleBand, TenureMonths, LastDay, ExitType, Language, Delivery, CreatedBy, CreatedAt,
                    ExpiresAt, Attempts, WrongCodes, Version)
                SELECT upper(printf('%s-0000-7000-8000-%s', hex(randomblob(4)), hex(randomblob(6)))), randomblob(32), randomblob(32), id, randomblob(32), 'Kim Lee', 'Sales', 'Dublin', 'senior', 38, '2026-12-18', 'voluntary', 'en', 0, 'benchmark',
                    639000000000000000, 649000000000000000, 0, 0, 1
                FROM p
                """,
                rounds,
                SideBySide,
                name);
        }
    }

    private static Task TalkAsync(LoadCaller caller, IReadOnlyList<string> lines, string name, int rounds) => Task.WhenAll(Enumerable.Range(0, SideBySide).Select(async person =>
    {
        for (var round = 0; round < rounds; round++)
        {
            var conversation = $"{name}-{person}-{round}";
            foreach (var (number, line) in lines.Index())
            {
                await caller.SayAsync(conversation, $"{conversation}-{number}", line);
            }
        }
    }));
}
