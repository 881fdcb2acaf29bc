using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Api;

/// <summary>"Delete my data", said wherever somebody stands: it does what it says it would, and gives the receipt.</summary>
public sealed class DeleteMyDataTests : PeopleWithData
{
    private static readonly string[] Words = ["Transcript", "Inbox", "Outbox", "ChecklistTasks", "TemplateDrafts"];

    [Fact]
    public async Task By_somebody_who_never_began_takes_the_messages()
    {
        await using var host = Start();
        var person = FakePerson.OnEmulator(host, Channel);
        await person.SaysAsync($"Hello, this is {Canary}");

        await DeletesAsync(person, host);

        Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_checklist_takes_the_tasks_too()
    {
        await using var host = Start();
        var person = await KeepsAsync(host);

        await DeletesAsync(person, host);

        Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_the_template_builder_takes_the_drafts_too()
    {
        await using var host = Start();
        var person = await BuildsAsync(host);

        await DeletesAsync(person, host);

        Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_handing_in_takes_all_but_the_interview_and_says_so()
    {
        await using var host = Start();
        var person = await SubmitsAsync(host);
        await person.SaysAsync("checklist");
        await person.SaysAsync("add bring back the second canary");

        var said = await DeletesAsync(person, host);

        Assert.Contains("an interview you had handed in", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
        Assert.DoesNotContain("second canary", Dump(host), StringComparison.Ordinal);
        Assert.Contains(Canary, host.Database.Dump("ExitInterviewAnswers"), StringComparison.Ordinal);
        Assert.Equal("Completed", host.Database.StatusOf(person));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("what did you say?")]
    public async Task Without_a_clear_yes_takes_nothing(string answer)
    {
        await using var host = Start();
        var person = await KeepsAsync(host);
        await person.SaysAsync("delete my data");

        Assert.Contains("Nothing was deleted", string.Concat((await person.SaysAsync(answer)).Select(reply => reply.Text)), StringComparison.Ordinal);

        Assert.Contains(Canary, host.Database.Dump("ChecklistTasks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_turns_to_something_else_instead_gets_there_and_loses_nothing()
    {
        await using var host = Start();
        var person = await KeepsAsync(host);
        await person.SaysAsync("delete my data");

        var said = string.Concat((await person.SaysAsync("checklist")).Select(reply => reply.Body));

        Assert.DoesNotContain("one thing at a time", said, StringComparison.Ordinal);
        Assert.Contains(Canary, said, StringComparison.Ordinal);
        Assert.Contains(Canary, host.Database.Dump("ChecklistTasks"), StringComparison.Ordinal);
    }

    private static async Task<string> DeletesAsync(FakePerson person, ExitBotHost host)
    {
        Assert.Contains("I would remove my copies of our messages", string.Concat((await person.SaysAsync("delete my data")).Select(reply => reply.Text)), StringComparison.Ordinal);
        var said = string.Concat((await person.SaysAsync("yes")).Select(reply => reply.Text));
        Assert.Contains(host.Database.Text("SELECT Id FROM Erasures")!.Replace("-", "", StringComparison.Ordinal), said, StringComparison.OrdinalIgnoreCase);
        return said;
    }

    private static string Dump(ExitBotHost host) => host.Database.Dump(Words);
}
