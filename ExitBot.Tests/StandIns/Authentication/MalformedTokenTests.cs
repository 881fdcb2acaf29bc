using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Connector.Authentication;

namespace ExitBot.Tests.StandIns.Authentication;

public sealed class MalformedTokenTests : AuthenticationFixture
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer ...")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer a.b.c.d")]
    [InlineData("Bearer !!!.???.###")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Bearer W10.W10.W10")]
    [InlineData("Bearer bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("Bearer bm90IGpzb24.bm90IGpzb24.bm90")]
    public async Task A_header_that_is_no_token_is_refused(string? header) => await RefuseHeaderAsync(header);

    [Fact]
    public async Task Every_truncation_of_a_good_token_is_refused()
    {
        var token = Key.Sign(ChannelClaims());
        for (var length = 0; length < token.Length; length += 7)
        {
            await RefuseAsync(token[..length]);
        }
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    public async Task Only_RS256_is_allowed(string algorithm) =>
        await RefuseAsync(Key.Sign(ChannelClaims(), algorithm));

    [Fact]
    public async Task An_unsigned_token_is_refused()
    {
        var header = TestKey.Encode(new { alg = "none", kid = Key.Id });

        await RefuseAsync($"{header}.{TestKey.Encode(ChannelClaims())}.");
    }

    [Fact]
    public async Task The_public_key_is_not_taken_for_a_shared_secret()
    {
        var text = $"{TestKey.Encode(new { alg = "HS256", kid = Key.Id })}.{TestKey.Encode(ChannelClaims())}";
        var secret = Encoding.ASCII.GetBytes((string)Key.ToJson()["n"]);
        var signature = Base64Url.EncodeToString(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)));

        await RefuseAsync($"{text}.{signature}");
    }

    [Fact]
    public async Task Critical_headers_that_are_not_understood_are_refused()
    {
        var header = TestKey.Encode(new { alg = "RS256", kid = Key.Id, crit = "b64" });

        await RefuseAsync($"{header}.{TestKey.Encode(ChannelClaims())}.AAAA");
    }

    [Fact]
    public async Task A_huge_token_is_refused_unread()
    {
        var claims = ChannelClaims();
        claims["padding"] = new string('x', 200_000);

        await RefuseAsync(Key.Sign(claims));
        Assert.Equal(0, Server.Reads);
    }

    [Fact]
    public async Task Deep_and_doubled_JSON_is_refused()
    {
        var deep = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new string('[', 10_000)));
        var doubled = Base64Url.EncodeToString("{\"iss\":\"a\",\"iss\":\"b\"}"u8);

        await RefuseAsync($"{deep}.{deep}.AAAA");
        await RefuseAsync($"{TestKey.Encode(new { alg = "RS256", kid = Key.Id })}.{doubled}.AAAA");
    }

    [Fact]
    public async Task An_appid_list_or_number_confuses_nobody()
    {
        var claims = ChannelClaims();
        claims["aud"] = new object?[] { null, 1, new { a = 1 } };
        claims["ver"] = 2;
        claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

        await RefuseAsync(Key.Sign(claims));
    }

    [Fact]
    public async Task Endorsements_without_a_channel_to_check_pass_as_in_the_original()
    {
        Assert.True(EndorsementsValidator.Validate(null, []));
        var activity = CreateActivity();
        activity.ChannelId = null;

        Assert.NotNull(await AcceptAsync(Key.Sign(ChannelClaims()), activity));
    }
}
