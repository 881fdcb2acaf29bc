using System.Net;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>The bot's own token: on every reply to a channel, fetched once.</summary>
public sealed class OutboundTokenTests
{
    [Fact]
    public async Task Replies_to_a_channel_carry_the_bots_token_which_is_fetched_once()
    {
        var key = new FakeSigningKey("key-1", "msteams");
        await using var issuer = await OpenIdServer.StartAsync(key);
        await using var login = await LoginServer.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await StartAsync(issuer, login);

        string[] conversations = ["a", "b", "c", "d"];
        foreach (var conversation in conversations)
        {
            using var answer = await service.Client.PostActivityAsync(
                Activities.Teams(conversation, channel.ServiceUrl), key.Sign(IdentifiedBot.Claims(channel.ServiceUrl)));
            Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
            Assert.Equal("Bearer token-1", (await channel.FirstTakenAsync(conversation)).Headers["Authorization"]);
        }

        var request = Assert.Single(login.Requests);
        Assert.Equal("client_credentials", request["grant_type"]);
        Assert.Equal(IdentifiedBot.AppId, request["client_id"]);
        Assert.Equal("https://api.botframework.com/.default", request["scope"]);
        Assert.DoesNotContain("token-1", service.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_the_channel_does_not_know_is_fetched_anew_once_and_then_the_reply_waits()
    {
        var key = new FakeSigningKey("key-1", "msteams");
        await using var issuer = await OpenIdServer.StartAsync(key);
        await using var login = await LoginServer.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await using var service = await StartAsync(issuer, login);

        channel.NextCallsMeet(ChannelFault.Answer(401), ChannelFault.Answer(401));
        using var answer = await service.Client.PostActivityAsync(
            Activities.Teams("a", channel.ServiceUrl), key.Sign(IdentifiedBot.Claims(channel.ServiceUrl)));
        await channel.FirstTakenAsync("a");

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2"], channel.Log.Calls.Select(call => call.Headers["Authorization"]));
        Assert.Equal(2, login.Requests.Count);
    }

    [Fact]
    public async Task Without_a_login_server_replies_wait_and_the_secret_is_not_told()
    {
        var key = new FakeSigningKey("key-1", "msteams");
        await using var issuer = await OpenIdServer.StartAsync(key);
        await using var channel = await FakeChannel.StartAsync();
        var settings = IdentifiedBot.SettingsFor(issuer);
        settings["ToChannelFromBotLoginUrl"] = "https://127.0.0.1:1/botframework.com";
        settings["ValidateAuthority"] = "false";
        await using var host = ExitBotHost.Start("Production", settings);
        var message = Activities.Teams("a", channel.ServiceUrl);

        using var answer = await host.Client.PostActivityAsync(message, key.Sign(IdentifiedBot.Claims(channel.ServiceUrl)));
        using var afterwards = await host.Client.PostActivityAsync(Activities.Invoke(message), key.Sign(IdentifiedBot.Claims(channel.ServiceUrl)));

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(1, host.Database.Count("Outbox WHERE Status = 0"));
        Assert.Empty(channel.Log.Calls);
        Assert.DoesNotContain(settings["MicrosoftAppPassword"], host.Database.Dump("Outbox", "Inbox"), StringComparison.Ordinal);
    }

    private static Task<ExitBotProcess> StartAsync(OpenIdServer issuer, LoginServer login)
    {
        var settings = IdentifiedBot.SettingsFor(issuer);
        settings["ToChannelFromBotLoginUrl"] = login.LoginUrl;
        settings["ValidateAuthority"] = "false";
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        settings["SSL_CERT_FILE"] = login.AuthorityFile;
        return ExitBotProcess.StartAsync(settings.Select(setting => (setting.Key, setting.Value)));
    }
}
