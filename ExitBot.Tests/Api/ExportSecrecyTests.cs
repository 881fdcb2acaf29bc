using System.Net;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;
using ExitBot.Tests.ExitInterviews.Analysis;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Api;

/// <summary>What exports give away to whoever compares them, and to whoever may not have them.</summary>
public sealed class ExportSecrecyTests
{
    private const string Export = "/api/v1/interviews/export?format=csv";
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
    public async Task What_is_to_be_pooled_and_still_leads_to_its_person_is_read_by_nobody()
    {
        await using var host = Start();
        var stopped = await StoreAsync(host, Ended.Interview("en", ("reason_story", "My manager shouted canary-4731.")) with
        {
            Attribution = Attribution.Pooled, Status = InterviewStatus.Partial, CompletedAt = null, Person = PersonKey.OnChannel("api", "leaver"), Stage = InterviewStage.Question,
        });

        using var record = await host.Client.CallAsync("GET", $"/api/v1/interviews/{stopped.Id}", CaseKey);
        using var report = await host.Client.CallAsync("GET", $"/api/v1/interviews/{stopped.Id}/report", CaseKey);

        Assert.Equal(HttpStatusCode.OK, record.StatusCode);
        Assert.DoesNotContain("canary", await record.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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
