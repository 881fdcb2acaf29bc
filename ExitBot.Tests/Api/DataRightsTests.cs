using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;

namespace ExitBot.Tests.Api;

/// <summary>What is kept about people: told, erased and held.</summary>
public sealed class DataRightsTests : PeopleWithData
{
    [Fact]
    public async Task Everything_held_about_a_person_is_one_document()
    {
        await using var host = Start();
        var person = await TellsAsync(host);

        var export = await host.Client.GetJsonAsync($"{PathOf(person)}/export");

        Assert.Equal("partial", (string?)Assert.Single(export["interviews"]!)["status"]);
        Assert.Contains(export["conversations"]!.SelectMany(conversation => conversation["messages"]!), message => ((string?)message["text"])!.Contains(Canary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erased_nothing_that_was_said_is_left_and_the_receipt_says_so()
    {
        await using var host = Start();
        var person = await TellsAsync(host);
        var other = await TellsAsync(host);
        Assert.Contains(Canary, Dump(host), StringComparison.Ordinal);

        using var response = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");
        var receipt = await response.JsonAsync();
        using var again = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal((1, 1, 0), ((int)receipt["erased"]!["transcripts"]!, (int)receipt["erased"]!["interviews"]!, receipt["kept"]!.Count()));
        await Problem.AssertAsync(again, HttpStatusCode.NotFound);
        Assert.Equal(1, host.Database.Count("ExitInterviews WHERE Status = 5 AND Person IS NULL"));
        Assert.NotEmpty((await host.Client.GetJsonAsync($"{PathOf(other)}/export"))["conversations"]!);

        using var rest = await host.Client.CallAsync("POST", $"{PathOf(other)}/erasure");
        Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_for_in_the_chat_nothing_that_was_said_is_left_but_the_receipt()
    {
        await using var host = Start();
        var person = await TellsAsync(host);

        await person.SaysAsync("delete my data");
        var said = string.Concat((await person.SaysAsync("yes")).Select(reply => reply.Text));

        var receipt = host.Database.Text("SELECT Id FROM Erasures")!.Replace("-", "", StringComparison.Ordinal);
        Assert.Contains(receipt, said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
        Assert.Equal(1, host.Database.Count("ExitInterviews WHERE Status = 5 AND Person IS NULL"));
    }

    [Fact]
    public async Task Erased_a_person_leaves_the_open_case_and_takes_the_closed_one()
    {
        await using var host = Start();
        var person = FakePerson.OnEmulator(host, Channel);
        await person.SaysAsync("exit interview");
        await person.AgreesAsync();
        await person.SaysAsync("My boss keeps touching my waist.");
        await person.SaysAsync("They still owe me my last two salaries.");
        var cases = await host.Client.GetJsonAsync("/api/v1/escalations");
        var pay = cases["items"]!.Single(item => (string?)item["category"] == "wage_hour");
        using var closed = await host.Client.CallAsync("PATCH", $"/api/v1/escalations/{pay["id"]}", body: """{"status": "closed", "reason": "Paid."}""");

        using var erased = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");
        var receipt = await erased.JsonAsync();

        Assert.Equal(1, (int)receipt["erased"]!["cases"]!);
        Assert.Contains(receipt["kept"]!, kept => (string?)kept["what"] == "1 cases");
        Assert.Contains("waist", host.Database.Dump("EscalationEvidence"), StringComparison.Ordinal);
        Assert.DoesNotContain("salaries", host.Database.Dump("EscalationEvidence"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_under_legal_hold_stays_and_is_named()
    {
        await using var host = Start();
        var person = await TellsAsync(host);
        var id = await InterviewAsync(host, person);
        using var held = await host.Client.CallAsync("PUT", $"/api/v1/interviews/{id}/hold", body: """{"reason":"A claim is pending."}""");

        using var response = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");

        var kept = (await response.JsonAsync())["kept"]!.Select(thing => (string?)thing["what"]).ToList();
        Assert.Equal([$"interview {id}", "1 conversations"], kept);
        Assert.NotEmpty((await host.Client.GetJsonAsync($"/api/v1/interviews/{id}"))["answers"]!);
    }

    [Fact]
    public async Task An_erasure_is_made_again_after_an_older_backup_is_restored()
    {
        FakePerson person;
        await using (var host = Start())
        {
            person = await TellsAsync(host);
        }

        File.Copy(DatabasePath, $"{DatabasePath}.backup");
        await using (var host = Start())
        {
            using var erased = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");
            Assert.Equal(HttpStatusCode.Accepted, erased.StatusCode);
        }

        File.Copy($"{DatabasePath}.backup", DatabasePath, overwrite: true);
        await using (var host = Start())
        {
            Assert.DoesNotContain(Canary, Dump(host), StringComparison.Ordinal);
            Assert.Equal(1, host.Database.Count("Erasures"));
        }
    }

    [Fact]
    public async Task Somebody_of_whom_nothing_is_kept_is_not_found()
    {
        await using var host = Start();

        using var export = await host.Client.CallAsync("GET", "/api/v1/people/nobody/export");

        await Problem.AssertAsync(export, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_checklist_is_told_and_erased_with_its_person_and_nobody_elses()
    {
        await using var host = Start();
        var person = await KeepsAsync(host);
        await KeepsAsync(host);
        var export = await host.Client.GetJsonAsync($"{PathOf(person)}/export");

        using var response = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");

        var checklist = Assert.Single(export["checklists"]!);
        Assert.Contains(checklist["tasks"]!, task => ((string?)task["title"])!.Contains(Canary, StringComparison.Ordinal));
        Assert.Equal(1, (int)(await response.JsonAsync())["erased"]!["checklists"]!);
        Assert.Equal(1, host.Database.Count("Checklists"));
        Assert.Equal(1, host.Database.Count("ChecklistTasks WHERE Title LIKE @p0", $"%{Canary}%"));
    }

    [Fact]
    public async Task Drafts_of_templates_are_told_and_erased_with_their_person()
    {
        await using var host = Start();
        var person = await BuildsAsync(host);
        var export = await host.Client.GetJsonAsync($"{PathOf(person)}/export");

        using var response = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");

        var draft = Assert.Single(export["templates"]!);
        Assert.Equal("MARKETING", (string?)draft["payload"]!["category"]);
        Assert.Contains(Canary, (string?)draft["memory"]!["goal"], StringComparison.Ordinal);
        Assert.NotEmpty(draft["earlier"]!);
        Assert.Equal(1, (int)(await response.JsonAsync())["erased"]!["templates"]!);
        Assert.Equal(0, host.Database.Count("TemplateDrafts"));
    }

    [Fact]
    public async Task A_draft_outlives_its_conversation_only_for_its_own_person()
    {
        await using var host = Start();
        var person = await BuildsAsync(host);
        await BuildsAsync(host);
        host.Database.Change("DELETE FROM ConversationReferences");

        using var response = await host.Client.CallAsync("POST", $"{PathOf(person)}/erasure");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(1, host.Database.Count("TemplateDrafts"));
    }

    private static string Dump(ExitBotHost host) =>
        host.Database.Dump("Transcript", "Inbox", "Outbox", "BotState", "ConversationReferences", "ExitInterviews", "ExitInterviewAnswers", "InterviewAnalyses", "Erasures");
}
