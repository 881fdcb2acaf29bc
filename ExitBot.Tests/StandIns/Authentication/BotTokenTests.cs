using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Authentication;

public sealed class BotTokenTests : AuthenticationFixture
{
    private const string EmulatorIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
    private const string OtherBot = "0f7b6a0e-51f0-4a4b-8b0c-1f0d2f3c4b5a";

    private readonly TestKey _entraKey = new("entra") { Endorsements = null };

    [Theory]
    [InlineData("1.0", "appid")]
    [InlineData("2.0", "azp")]
    public async Task The_Emulator_names_the_bot_by_the_tokens_version(string version, string claim)
    {
        Server.Keys.Add(_entraKey);
        var claims = EmulatorClaims(version);
        claims[claim] = AppId;

        Assert.NotNull(await AcceptAsync(_entraKey.Sign(claims)));
    }

    [Theory]
    [InlineData("1.0", "azp")]
    [InlineData("2.0", "appid")]
    [InlineData("3.0", "appid")]
    public async Task The_other_versions_claim_does_not_count(string version, string claim)
    {
        Server.Keys.Add(_entraKey);
        var claims = EmulatorClaims(version);
        claims[claim] = AppId;

        await RefuseAsync(_entraKey.Sign(claims));
    }

    [Fact]
    public async Task An_Emulator_token_without_a_version_is_refused()
    {
        Server.Keys.Add(_entraKey);
        var claims = EmulatorClaims("1.0");
        claims["appid"] = AppId;
        claims.Remove("ver");

        await RefuseAsync(_entraKey.Sign(claims));
    }

    [Fact]
    public async Task A_tenant_from_the_configuration_is_trusted()
    {
        Server.Keys.Add(_entraKey);
        const string issuer = "https://login.microsoftonline.com/tenant/v2.0";
        var claims = EmulatorClaims("2.0");
        claims["iss"] = issuer;
        claims["azp"] = AppId;
        await RefuseAsync(_entraKey.Sign(claims));

        Configuration.ValidTokenIssuers = [issuer];
        Assert.NotNull(await AcceptAsync(_entraKey.Sign(claims)));
    }

    [Fact]
    public async Task Another_bot_is_refused_unless_a_validator_lets_it_in()
    {
        Server.Keys.Add(_entraKey);
        var claims = EmulatorClaims("2.0");
        claims["azp"] = OtherBot;
        await RefuseAsync(_entraKey.Sign(claims));

        Configuration.ClaimsValidator = new AllowedCallersClaimsValidator(["somebody-else"]);
        await RefuseAsync(_entraKey.Sign(claims));

        Configuration.ClaimsValidator = new AllowedCallersClaimsValidator([OtherBot]);
        var result = await AcceptAsync(_entraKey.Sign(claims));
        Assert.Equal(OtherBot, result.Audience);
        Assert.Equal("urn:botframework:aadappid:" + OtherBot, result.CallerId);
    }

    [Fact]
    public async Task Without_an_app_id_a_bare_request_is_anonymous_and_a_token_is_still_checked()
    {
        var open = Create(appId: "");
        var result = await open.AuthenticateRequestAsync(CreateActivity(), "", CancellationToken.None);

        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
        Assert.Empty(result.ClaimsIdentity.Claims);
        Assert.Null(result.CallerId);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => open.AuthenticateRequestAsync(
            CreateActivity(), $"Bearer {Key.Sign(ChannelClaims())}", CancellationToken.None));
    }

    [Fact]
    public async Task Without_an_app_id_the_Emulator_may_call_a_skill()
    {
        var activity = new Activity(ActivityTypes.Message, channelId: "emulator", recipient: new(role: RoleTypes.Skill));
        var result = await Create(appId: null).AuthenticateRequestAsync(activity, null, CancellationToken.None);

        Assert.Equal("AnonymousSkill", result.ClaimsIdentity.FindFirst("appid")?.Value);
        Assert.Equal("AnonymousSkill", result.Audience);
    }

    private Dictionary<string, object?> EmulatorClaims(string version)
    {
        var claims = ChannelClaims();
        claims["iss"] = EmulatorIssuer;
        claims["ver"] = version;
        claims.Remove("serviceurl");
        return claims;
    }
}
