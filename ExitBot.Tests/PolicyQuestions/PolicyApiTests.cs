using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ExitBot.Bot.PolicyIndexing;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.PolicyQuestions;

/// <summary>Documents and questions over REST, on the real host with the sample handbook.</summary>
public sealed class PolicyApiTests : IAsyncLifetime
{
    private const string Documents = "/api/v1/policies/documents";
    private const string OperatorKey = "operator-key-0123456789abcdef";
    private const string CaseKey = "case-key-0123456789abcdef0123";

    private readonly ExitBotHost _host = ExitBotHost.Start(
        "Development", new Dictionary<string, string> { ["Policies:Folder"] = Path.Combine(SourceTree.Root, Handbook.Sample) });

    public Task InitializeAsync() => _host.Service<PolicyIndexer>().RunAsync(default);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_question_is_answered_with_its_citation()
    {
        var reply = await AskAsync("What happens to my vacation days when I leave?");

        Assert.True((bool)reply["answered"]!);
        var citation = reply["citations"]![0]!;
        Assert.Equal(
            ("leave-and-vacation.md", "Leave and vacation", "Unused days when you leave", "4.2", "2026-01-01"),
            ((string?)citation["document"], (string?)citation["title"], (string?)citation["section"], (string?)citation["version"], (string?)citation["valid_from"]));
        Assert.Contains((string)citation["quote"]!, (string)reply["answer"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_answered_is_said_and_listed()
    {
        var reply = await AskAsync("May I bring my dog to the office?");

        Assert.False((bool)reply["answered"]!);
        Assert.Empty(reply["citations"]!);
        Assert.Contains("HR", (string)reply["answer"]!, StringComparison.Ordinal);
        Assert.Equal("May I bring my dog to the office?", (string?)(await _host.Client.GetJsonAsync("/api/v1/policies/unanswered"))["items"]![0]!["question"]);
    }

    [Fact]
    public async Task What_is_asked_in_an_interview_stands_in_its_report_with_the_source()
    {
        var person = new ChatCaller(_host.Client);
        foreach (var said in new[] { "What is the notice period?", "exit interview", "yes", "named", "May I bring my dog to the office?", "What happens to my vacation days when I leave?", "stop" })
        {
            await person.SaysAsync(said);
        }

        var report = await _host.Client.GetJsonAsync($"/api/v1/interviews/{person.State["interview_id"]}/report");

        var lines = Assert.Single(report["sections"]!, section => (string?)section["title"] == "Policy questions asked")["lines"]!.Values<string>().ToList();
        Assert.EndsWith(": no document answers “May I bring my dog to the office?”", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(": answered from leave-and-vacation.md, section “Unused days when you leave”", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Count);
    }

    [Fact]
    public async Task An_operator_reads_no_words_of_who_asked()
    {
        await using var host = ExitBotHost.Start("Production", ApiClient.Key(OperatorKey, "operator,chat").And(ApiClient.Key(CaseKey, "hr_case", number: 1)));
        using var asked = await host.Client.CallAsync("POST", "/api/v1/policies/ask", OperatorKey, """{"question":"May I bring canary-4733 to the office?"}""");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);

        var (operators, cases) = (await UnansweredAsync(OperatorKey), await UnansweredAsync(CaseKey));

        Assert.Equal(JTokenType.Null, operators["question"]!.Type);
        Assert.Equal("en", (string?)operators["language"]);
        Assert.Contains("canary-4733", (string?)cases["question"], StringComparison.Ordinal);

        async Task<JToken> UnansweredAsync(string key)
        {
            using var response = await host.Client.CallAsync("GET", "/api/v1/policies/unanswered", key);
            return (await response.JsonAsync())["items"]!.Single();
        }
    }

    [Fact]
    public async Task An_uploaded_document_answers_until_it_is_deleted()
    {
        Assert.False((bool)(await AskAsync("May I bring my dog to the office?"))["answered"]!);
        using var uploaded = await UploadAsync("pets.md", "# Pets\n## Dogs in the office\nDogs may come along on Fridays.", ("version", "7"));
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        var item = await uploaded.JsonAsync();
        Assert.Equal(("indexed", "7", "Pets"), ((string?)item["state"], (string?)item["version"], (string?)item["title"]));

        var reply = await AskAsync("May I bring my dog to the office?");
        Assert.Equal("pets.md", (string?)reply["citations"]?[0]?["document"]);

        using var deleted = await _host.Client.CallAsync("DELETE", $"{Documents}/{item["id"]}");
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.False((bool)(await AskAsync("May I bring my dog to the office?"))["answered"]!);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_listed_with_the_reason()
    {
        using var uploaded = await UploadAsync("broken.docx", "this is no archive");

        var item = await uploaded.JsonAsync();
        Assert.Equal(("skipped", 0), ((string?)item["state"], (int)item["chunks"]!));
        Assert.Contains("no Word document", (string?)item["reason"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_is_listed_and_its_documents_are_deleted_there()
    {
        var listed = await _host.Client.GetJsonAsync(Documents);
        var item = listed["items"]!.Single(item => (string?)item["file"] == "leave-and-vacation.md");
        Assert.Equal("indexed", (string?)item["state"]);

        using var refused = await _host.Client.CallAsync("DELETE", $"{Documents}/{item["id"]}");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
    }

    [Fact]
    public async Task Bad_calls_are_refused_with_the_field()
    {
        using var empty = await _host.Client.CallAsync("POST", "/api/v1/policies/ask", body: """{"question":" "}""");
        using var noForm = await _host.Client.CallAsync("POST", Documents, body: "{}");
        using var noFile = await _host.Client.PostAsync(new Uri(Documents, UriKind.Relative), new MultipartFormDataContent { { new StringContent("x"), "title" } });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest), (empty.StatusCode, noForm.StatusCode, noFile.StatusCode));
        Assert.NotNull((await empty.JsonAsync())["errors"]!["question"]);
        Assert.NotNull((await noFile.JsonAsync())["errors"]!["file"]);
    }

    [Fact]
    public async Task A_restart_knows_the_documents_and_reads_none_again()
    {
        var before = (await _host.Client.GetJsonAsync(Documents))["items"]!.ToString();

        await _host.Service<PolicyIndexer>().RunAsync(default);

        Assert.Equal(before, (await _host.Client.GetJsonAsync(Documents))["items"]!.ToString());
    }

    private async Task<JObject> AskAsync(string question)
    {
        using var response = await _host.Client.CallAsync("POST", "/api/v1/policies/ask", body: new JObject { ["question"] = question, ["country"] = null, ["audience"] = null }.ToString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    private async Task<HttpResponseMessage> UploadAsync(string name, string content, params (string Name, string Value)[] facts)
    {
        using var form = new MultipartFormDataContent();
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes(content));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, "file", name);
        foreach (var (fact, value) in facts)
        {
            form.Add(new StringContent(value), fact);
        }

        return await _host.Client.PostAsync(new Uri(Documents, UriKind.Relative), form);
    }
}
