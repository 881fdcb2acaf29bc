using ExitBot.Bot.Escalations;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Escalations;

/// <summary>How a notice reaches its recipients by mail and in Teams, with nothing of what was said in it.</summary>
public sealed class NoticeChannelTests
{
    private const string Told = "my boss groped me behind the zanzibar shelf";

    [Fact]
    public async Task It_comes_by_mail_and_into_the_conversation_of_the_team()
    {
        await using var mail = SmtpTestServer.Start();
        await using var channel = await FakeChannel.StartAsync();
        var team = Activities.NewId();
        await using var host = ExitBotHost.Start(settings: mail.Settings.And(new Dictionary<string, string>
        {
            ["Escalations:Routes:sexual_harassment"] = $"case.team@example.com, teams:{team}",
        }));
        await FakePerson.OnTeams(host.Client, host.Database, channel, team).SaysAsync("hello");
        var before = channel.Log.TakenSoFar(team).Count;

        await FakePerson.OnTeams(host, channel).SaysAsync(Told);

        await Deadline.UntilAsync(() => mail.Mails.Count == 1, "the mail");
        var message = (await channel.Log.TakenAsync(team, before + 1))[^1].Text!;
        Assert.All([mail.LastText, message], notice =>
        {
            Assert.Contains("Category: sexual_harassment", notice, StringComparison.Ordinal);
            Assert.Contains("Severity: high", notice, StringComparison.Ordinal);
            Assert.Contains("/api/v1/escalations/", notice, StringComparison.Ordinal);
            Assert.DoesNotContain("zanzibar", notice, StringComparison.Ordinal);
        });
        Assert.Contains("case.team@example.com", mail.Mails.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_in_the_words_gets_none_and_the_deputy_does()
    {
        await using var mail = SmtpTestServer.Start();
        await using var channel = await FakeChannel.StartAsync();
        await using var host = ExitBotHost.Start(settings: mail.Settings.And(new Dictionary<string, string>
        {
            ["Escalations:Routes:sexual_harassment"] = "robin.miller@example.com",
            ["Escalations:Deputies:sexual_harassment"] = "alex.stone@example.com",
        }));

        await FakePerson.OnTeams(host, channel).SaysAsync("Robin from HR groped me at the party.");

        await Deadline.UntilAsync(() => mail.Mails.Count == 1, "the mail");
        Assert.Contains("alex.stone@example.com", mail.Mails.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("robin.miller", mail.Mails.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_named_later_gets_none_any_more_not_even_one_that_was_waiting()
    {
        await using var mail = SmtpTestServer.Start();
        await using var channel = await FakeChannel.StartAsync();
        var clock = new FakeClock();
        await using var host = ExitBotHost.Start(
            settings: mail.Settings.And(new Dictionary<string, string>
            {
                ["Escalations:Routes:sexual_harassment"] = "robin.miller@example.com, sam.lee@example.com",
                ["Escalations:Deputies:sexual_harassment"] = "alex.stone@example.com",
            }),
            swap: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock)));
        var person = FakePerson.OnTeams(host, channel);
        mail.AnswerToRecipient = "451 not now";
        await person.SaysAsync("My boss groped me at the party.");
        await Deadline.UntilAsync(() => host.Database.Count("EscalationNotices WHERE Attempts = 1") == 2, "both are tried");

        await person.SaysAsync("It was Robin from HR. She is the one. She groped me again last week.");
        await Deadline.UntilAsync(() => host.Database.Count("EscalationNotices WHERE Attempts = 1") == 3, "so is the one of the new words");
        mail.AnswerToRecipient = "250 ok";
        clock.Advance(TimeSpan.FromHours(9));
        await host.Service<CaseWatch>().PassOnOverdueAsync(default);

        await Deadline.UntilAsync(
            async () =>
            {
                await host.Service<NoticeSender>().SendDueAsync(default);
                return host.Database.Count("EscalationNotices WHERE Status = @p0", (int)NoticeStatus.Waiting) == 0;
            },
            "nothing waits");
        Assert.Equal(3, mail.Mails.Count);
        Assert.DoesNotContain("robin.miller", string.Concat(mail.Mails), StringComparison.Ordinal);
        var raised = (await host.Client.GetJsonAsync("/api/v1/escalations"))["items"]![0]!;
        Assert.Equal(["sam.lee@example.com", "alex.stone@example.com"], raised["recipients"]!.Values<string>());
        Assert.Contains("robin.miller@example.com", raised["excluded"]!.Values<string>());
    }
}
