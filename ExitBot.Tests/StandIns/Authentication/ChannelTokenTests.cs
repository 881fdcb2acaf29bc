using Microsoft.Bot.Schema;

namespace ExitBot.Tests.StandIns.Authentication;

public sealed class ChannelTokenTests : AuthenticationFixture
{
    [Fact]
    public async Task A_good_token_is_accepted_and_its_claims_are_kept()
    {
        var result = await AcceptAsync(Key.Sign(ChannelClaims()));

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
        Assert.Equal(AppId, result.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal(Issuer, result.Audience);
        Assert.Equal("urn:botframework:azure", result.CallerId);
        Assert.NotNull(result.ConnectorFactory);
    }

    [Theory]
    [InlineData("iss", "https://evil.example")]
    [InlineData("iss", null)]
    [InlineData("aud", "another-bot")]
    [InlineData("aud", "")]
    [InlineData("aud", null)]
    [InlineData("serviceurl", "https://smba.example.evil/teams/")]
    [InlineData("serviceurl", null)]
    [InlineData("exp", null)]
    [InlineData("exp", "tomorrow")]
    [InlineData("nbf", "yesterday")]
    public async Task A_wrong_or_missing_claim_is_refused(string claim, string? value)
    {
        var claims = ChannelClaims();
        if (value is null)
        {
            claims.Remove(claim);
        }
        else
        {
            claims[claim] = value;
        }

        await RefuseAsync(Key.Sign(claims));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(66, false)]
    public async Task Expiry_has_five_minutes_of_skew(int minutesLater, bool accepted)
    {
        var token = Key.Sign(ChannelClaims());
        Clock.Advance(TimeSpan.FromMinutes(minutesLater));

        await CheckAsync(token, accepted);
    }

    [Theory]
    [InlineData(-4, true)]
    [InlineData(-6, false)]
    public async Task The_start_has_five_minutes_of_skew(int minutesEarlier, bool accepted)
    {
        var token = Key.Sign(ChannelClaims());
        Clock.Advance(TimeSpan.FromMinutes(minutesEarlier));

        await CheckAsync(token, accepted);
    }

    [Fact]
    public async Task A_key_without_the_channels_endorsement_is_refused()
    {
        var activity = CreateActivity();
        activity.ChannelId = "slack";

        await RefuseAsync(Key.Sign(ChannelClaims()), activity);
    }

    [Fact]
    public async Task A_required_endorsement_must_be_there_too()
    {
        Configuration.RequiredEndorsements = ["partner"];

        await RefuseAsync(Key.Sign(ChannelClaims()));
    }

    [Fact]
    public async Task A_signature_of_another_key_under_the_same_id_is_refused()
    {
        await RefuseAsync(new TestKey(Key.Id) { IsOther = true }.Sign(ChannelClaims()));
    }

    [Fact]
    public async Task A_service_url_differs_by_case_only()
    {
        var activity = new Activity(ActivityTypes.Message, channelId: "msteams", serviceUrl: ServiceUrl.ToUpperInvariant());

        Assert.NotNull(await AcceptAsync(Key.Sign(ChannelClaims()), activity));
    }

    private Task CheckAsync(string token, bool accepted) => accepted ? AcceptAsync(token) : RefuseAsync(token);
}
