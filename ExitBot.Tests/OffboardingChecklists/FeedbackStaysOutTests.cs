using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.OffboardingChecklists;

/// <summary>What is said in an interview is nowhere in the checklist, in none of its columns, also not where it speaks of handing over.</summary>
public sealed class FeedbackStaysOutTests : IAsyncLifetime
{
    private const string Canary = "zanzibarquartz";

    private readonly ExitBotHost _host = ExitBotHost.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Nothing_of_an_interview_is_in_tasks_or_in_the_handover_note()
    {
        var kim = new ChatCaller(_host.Client);
        await kim.SaysAsync("checklist");
        await kim.SaysAsync("note for knowledge handover: the wiki page");
        await kim.SaysAsync("pause");
        await kim.SaysAsync("exit interview");
        await kim.AnswersUntilAsync("question");
        for (var turn = 0; kim.Step == "question" && turn < 40; turn++)
        {
            await kim.SaysAsync(kim.FirstChoice is null ? $"My manager never let anybody finish the handover, {Canary}." : kim.FirstChoice);
        }

        Assert.True(_host.Database.Count("ExitInterviewAnswers WHERE Text LIKE @p0", $"%{Canary}%") > 0);
        foreach (var column in new[] { "Title", "Template", "Note" })
        {
            Assert.Equal(0, _host.Database.Count($"ChecklistTasks WHERE {column} LIKE @p0", $"%{Canary}%"));
        }

        Assert.Equal(0, _host.Database.Count("Checklists WHERE Steps LIKE @p0", $"%{Canary}%"));
        var tasks = (await _host.Client.GetJsonAsync("/api/v1/checklist/tasks?user_id=u-17&limit=100")).ToString();
        Assert.DoesNotContain(Canary, tasks, StringComparison.Ordinal);
        Assert.Contains("the wiki page", tasks, StringComparison.Ordinal);
    }
}
