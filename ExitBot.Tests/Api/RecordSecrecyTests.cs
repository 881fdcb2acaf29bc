using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.People;
using ExitBot.Tests.ExitInterviews.Analysis;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Api;

/// <summary>What lists, records and exports give away to whoever compares them, and to whoever may not have them.</summary>
public sealed class RecordSecrecyTests
{
    private const string Interviews = "/api/v1/interviews";
    private const string Export = $"{Interviews}/export?format=csv";
    private const string CaseKey = "case-key-0123456789abcdef0123";

    private static readonly DateTimeOffset LastMonth = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("manager")]
    [InlineData("hr_analyst")]
    [InlineData("operator")]
    [InlineData("chat")]
    public async Task Records_and_exports_are_for_the_case_team_alone(string role)
    {
        const string Key = "other-key-0123456789abcdef012";
        await using var host = Start(ApiClient.Key(Key, role, number: 1));
        var interview = await StoreAsync(host, Ended.Interview("en", ("reason_story", "canary-4730")) with { Attribution = Attribution.Named, Person = PersonKey.OnChannel("api", "leaver") });

        foreach (var path in new[] { Export, "/api/v1/interviews", $"/api/v1/interviews/{interview.Id}", $"/api/v1/interviews/{interview.Id}/report", $"/api/v1/interviews/{interview.Id}/escalations", "/api/v1/people/leaver/export" })
        {
            using var refused = await host.Client.CallAsync("GET", path, Key);
            Assert.DoesNotContain("canary", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Somebodys_pooled_comments_do_not_show_between_two_exports()
    {
        await using var host = Start();
        for (var person = 0; person < 8; person++)
        {
            await PoolAsync(host, LastMonth, $"canary-{person}");
        }

        var before = await ExportAsync(host);
        await PoolAsync(host, LastMonth.AddMonths(1), "the one too many");
        var after = await ExportAsync(host);

        Assert.Equal(before, after);
        Assert.All(Enumerable.Range(0, 8), person => Assert.Contains($"canary-{person}", after, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Too_few_wait_for_others()
    {
        await using var host = Start();
        for (var person = 0; person < 7; person++)
        {
            await PoolAsync(host, LastMonth, $"canary-{person}");
        }

        Assert.DoesNotContain("canary", await ExportAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_pooled_comments_there_is_no_report()
    {
        await using var host = Start();
        var interview = await PoolAsync(host, LastMonth, "The canteen.");

        using var response = await host.Client.CallAsync("GET", $"{Interviews}/{interview.Id}/report", CaseKey);

        await Problem.AssertAsync(response, HttpStatusCode.NotFound);
        Assert.Contains("pooled", (string?)(await response.JsonAsync())["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pooled_comments_name_nobody_and_a_named_record_keeps_every_word()
    {
        const string Said = "My manager Oyelaran ignored canary-4720, and Oyelaran laughed about it.";
        await using var host = Start();
        var pooled = await PoolEnoughAsync(host, Said);
        var named = await StoreAsync(host, Ended.Interview("en", ("reason_story", Said)) with { Attribution = Attribution.Named, Person = PersonKey.OnChannel("api", "leaver") });

        var record = await host.Client.GetJsonAsync($"{Interviews}/{named.Id}", CaseKey);
        var anonymous = await host.Client.GetJsonAsync($"{Interviews}/{pooled.Id}", CaseKey);
        var rows = (await ExportAsync(host)).Split("\r\n");

        Assert.Equal(Said, (string?)record["answers"]![0]!["value"]);
        Assert.Equal("My manager [name] ignored canary-4720, and [name] laughed about it.", (string?)anonymous["answers"]![0]!["value"]);
        Assert.DoesNotContain("Oyelaran", anonymous.ToString(), StringComparison.Ordinal);
        Assert.Contains("[name]", Assert.Single(rows, row => row.StartsWith(pooled.Id.ToString(), StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Oyelaran", Assert.Single(rows, row => row.Contains("Oyelaran", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_be_pooled_and_still_leads_to_its_person_is_read_by_nobody()
    {
        await using var host = Start();
        var stopped = await StoreAsync(host, Ended.Interview("en", ("reason_story", "My manager shouted canary-4731.")) with
        {
            Attribution = Attribution.Pooled, Status = InterviewStatus.Partial, CompletedAt = null, Person = PersonKey.OnChannel("api", "leaver"), Stage = InterviewStage.Question,
            Profile = new InterviewProfile { Department = "canary-4732" },
        });

        using var record = await host.Client.CallAsync("GET", $"/api/v1/interviews/{stopped.Id}", CaseKey);
        using var report = await host.Client.CallAsync("GET", $"/api/v1/interviews/{stopped.Id}/report", CaseKey);

        Assert.Equal(HttpStatusCode.OK, record.StatusCode);
        Assert.DoesNotContain("canary", await record.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", (await host.Client.GetJsonAsync(Interviews, CaseKey)).ToString(), StringComparison.Ordinal);
        await Problem.AssertAsync(report, HttpStatusCode.Conflict);
        Assert.DoesNotContain("canary", await ExportAsync(host), StringComparison.Ordinal);
    }

    private static ExitBotHost Start(Dictionary<string, string>? more = null) => ExitBotHost.Start(
        "Production",
        ApiClient.Key(CaseKey, "hr_case").And(more ?? []),
        services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new FakeClock())));

    private static Task<ExitInterview> PoolAsync(ExitBotHost host, DateTimeOffset month, string said) => StoreAsync(host, Ended.Interview("en", ("reason_story", said)) with
    {
        Attribution = Attribution.Pooled, Person = null, StartedAt = month, UpdatedAt = month, CompletedAt = month,
    });

    /// <summary>This one last, with as many others as it takes.</summary>
    private static async Task<ExitInterview> PoolEnoughAsync(ExitBotHost host, string said)
    {
        for (var other = 0; other < 7; other++)
        {
            await PoolAsync(host, LastMonth, "The canteen.");
        }

        return await PoolAsync(host, LastMonth, said);
    }

    private static async Task<ExitInterview> StoreAsync(ExitBotHost host, ExitInterview interview)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<IExitInterviewStore>();
        store.Stage(interview);
        store.Stage(interview.Analysis());
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default);
        return interview;
    }

    private static async Task<string> ExportAsync(ExitBotHost host)
    {
        using var response = await host.Client.CallAsync("GET", Export, CaseKey);
        return await response.Content.ReadAsStringAsync();
    }
}
