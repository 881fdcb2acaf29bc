using System.Net;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>What operators see of turns that were set aside.</summary>
public sealed class DeadLetterListTests : PoisonedService
{
    [Fact]
    public async Task A_failed_turn_is_listed_without_a_word_of_what_was_said()
    {
        await SaysSomethingPoisonousAsync();

        var list = await Host.Client.GetJsonAsync(ApiClient.DeadLetters);

        var letter = Assert.Single((JArray)list["items"]!);
        Assert.Equal(["id", "kind", "conversation", "attempts", "reason", "at"], ((JObject)letter).Properties().Select(member => member.Name));
        Assert.Equal(("turn", 2), ((string?)letter["kind"], (int)letter["attempts"]!));
        Assert.Contains(nameof(InvalidOperationException), (string?)letter["reason"], StringComparison.Ordinal);
        Assert.DoesNotContain("poison", list.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_comes_in_pages_newest_first_and_every_letter_once()
    {
        for (var i = 0; i < 5; i++)
        {
            await SaysSomethingPoisonousAsync();
        }

        var all = await LettersAsync();
        var first = await Host.Client.GetJsonAsync($"{ApiClient.DeadLetters}?limit=3");
        var second = await Host.Client.GetJsonAsync($"{ApiClient.DeadLetters}?limit=3&cursor={first["next_cursor"]}");

        Assert.Equal(5, all.Count);
        Assert.Equal(all.OrderByDescending(letter => (string)letter["at"]!, StringComparer.Ordinal).Select(IdOf), all.Select(IdOf));
        Assert.Equal(all.Select(IdOf), first["items"]!.Concat(second["items"]!).Select(IdOf));
        Assert.Equal(JTokenType.Null, second["next_cursor"]!.Type);
    }

    [Theory]
    [InlineData("0197f3c2a4b17c0d9a1e5b6c7d8e9f00")]
    [InlineData("1")]
    [InlineData("0197f3c2-a4b1-7c0d-9a1e-5b6c7d8e9f00")]
    [InlineData("..%2f..")]
    public async Task An_id_that_names_nothing_is_not_found(string id)
    {
        using var retried = await Host.Client.CallAsync("POST", $"{ApiClient.DeadLetters}/{id}/retry");
        using var discarded = await Host.Client.CallAsync("DELETE", $"{ApiClient.DeadLetters}/{id}");

        await Problem.AssertAsync(retried, HttpStatusCode.NotFound);
        await Problem.AssertAsync(discarded, HttpStatusCode.NotFound);
    }
}
