namespace ExitBot.Tests.StandIns.Authentication;

public sealed class MetadataTests : AuthenticationFixture
{
    private static readonly TestKey NewKey = new("key-2", "msteams") { IsOther = true };

    [Fact]
    public async Task Keys_are_read_once_for_many_requests()
    {
        var token = Key.Sign(ChannelClaims());
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AcceptAsync(token)));

        Assert.Equal(1, Server.Reads);
    }

    [Fact]
    public async Task A_new_key_is_found_by_one_more_read()
    {
        await AcceptAsync(Key.Sign(ChannelClaims()));
        Server.Keys.Add(NewKey);

        await AcceptAsync(NewKey.Sign(ChannelClaims()));
        Assert.Equal(2, Server.Reads);
    }

    [Fact]
    public async Task Unknown_keys_cause_one_read_a_minute()
    {
        await AcceptAsync(Key.Sign(ChannelClaims()));
        for (var i = 0; i < 10; i++)
        {
            await RefuseAsync(NewKey.Sign(ChannelClaims()));
        }

        Assert.Equal(2, Server.Reads);
        Clock.Advance(TimeSpan.FromSeconds(61));
        await RefuseAsync(NewKey.Sign(ChannelClaims()));
        Assert.Equal(3, Server.Reads);
    }

    [Fact]
    public async Task A_token_with_a_wrong_issuer_never_reaches_the_metadata()
    {
        var claims = ChannelClaims();
        claims["iss"] = "https://evil.example";

        await RefuseAsync(Key.Sign(claims));
        Assert.Equal(0, Server.Reads);
    }

    [Fact]
    public async Task Keys_are_read_again_after_a_day_and_old_ones_are_dropped()
    {
        await AcceptAsync(Key.Sign(ChannelClaims()));
        Server.Keys.Clear();
        Server.Keys.Add(NewKey);
        Clock.Advance(TimeSpan.FromHours(25));

        await RefuseAsync(Key.Sign(ChannelClaims()));
        await AcceptAsync(NewKey.Sign(ChannelClaims()));
        Assert.Equal(2, Server.Reads);
    }

    [Fact]
    public async Task Known_keys_outlive_an_outage()
    {
        await AcceptAsync(Key.Sign(ChannelClaims()));
        Server.IsDown = true;
        Clock.Advance(TimeSpan.FromHours(30));

        await AcceptAsync(Key.Sign(ChannelClaims()));
        await AcceptAsync(Key.Sign(ChannelClaims()));
        Assert.Equal(2, Server.Reads);
    }

    [Fact]
    public async Task An_outage_at_the_start_refuses_and_is_over_soon()
    {
        Server.IsDown = true;
        await RefuseAsync(Key.Sign(ChannelClaims()));
        await RefuseAsync(Key.Sign(ChannelClaims()));
        Assert.Equal(1, Server.Reads);

        Server.IsDown = false;
        Clock.Advance(TimeSpan.FromSeconds(6));
        await AcceptAsync(Key.Sign(ChannelClaims()));
    }

    [Fact]
    public async Task An_empty_key_set_does_not_replace_a_good_one()
    {
        await AcceptAsync(Key.Sign(ChannelClaims()));
        Server.Keys.Clear();
        Clock.Advance(TimeSpan.FromHours(25));

        await AcceptAsync(Key.Sign(ChannelClaims()));
    }
}
