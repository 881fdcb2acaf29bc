using ExitBot.Tests.Fakes;

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
}
