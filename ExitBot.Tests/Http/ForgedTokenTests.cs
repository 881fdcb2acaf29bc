using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>401: the claims are right, but nobody entitled has signed them.</summary>
[Collection(IdentifiedBotTests.Name)]
public sealed class ForgedTokenTests(IdentifiedBot bot)
{
    [Fact]
    public async Task A_key_nobody_published_keeps_the_caller_out()
    {
        var stranger = new FakeSigningKey("key-of-a-stranger");

        await AssertRefusedAsync(IdentifiedBot.Message(), stranger.Sign(IdentifiedBot.Claims()));
        await AssertRefusedAsync(IdentifiedBot.Message(), stranger.Sign(IdentifiedBot.Claims(), publishedAs: "key-1"));
    }

    [Fact]
    public async Task A_key_without_the_channels_endorsement_keeps_the_caller_out() =>
        await AssertRefusedAsync(IdentifiedBot.Message().With("channelId", "directline"), bot.Key.Sign(IdentifiedBot.Claims()));

    [Fact]
    public async Task A_signature_of_other_words_keeps_the_caller_out()
    {
        var good = bot.Key.Sign(IdentifiedBot.Claims()).Split('.');
        var other = bot.Key.Sign(IdentifiedBot.Claims("https://evil.example/")).Split('.');

        await AssertRefusedAsync(IdentifiedBot.Message("https://evil.example/"), $"{good[0]}.{other[1]}.{good[2]}");
    }

    [Fact]
    public async Task An_unsigned_token_and_one_signed_with_the_public_key_keep_the_caller_out()
    {
        var claims = FakeSigningKey.Encode(IdentifiedBot.Claims());
        var none = FakeSigningKey.Encode(new JObject { ["alg"] = "none", ["kid"] = "key-1" });
        var symmetric = $"{FakeSigningKey.Encode(new JObject { ["alg"] = "HS256", ["kid"] = "key-1" })}.{claims}";
        var mac = HMACSHA256.HashData(Encoding.ASCII.GetBytes(bot.Key.PublicModulus), Encoding.ASCII.GetBytes(symmetric));

        await AssertRefusedAsync(IdentifiedBot.Message(), $"{none}.{claims}.");
        await AssertRefusedAsync(IdentifiedBot.Message(), $"{none}.{claims}.AA");
        await AssertRefusedAsync(IdentifiedBot.Message(), $"{symmetric}.{Base64Url.EncodeToString(mac)}");
    }

    private async Task AssertRefusedAsync(JObject message, string token)
    {
        using var response = await bot.Host.Client.PostActivityAsync(message, token);

        await Problem.AssertAsync(response, HttpStatusCode.Unauthorized);
    }
}
