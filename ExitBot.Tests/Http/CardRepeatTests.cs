using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

/// <summary>Each click on a card arrives under an id of its own: clicks at once are one, later ones find an old card.</summary>
public sealed class CardRepeatTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        _host = ExitBotHost.Start(swap: services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        _channel = await FakeChannel.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_card_clicked_three_times_at_once_answers_once()
    {
        var (person, submit) = await AskedByCardAsync();
        var (other, once) = await AskedByCardAsync();
        var expected = await other.DoesAsync(other.Submit(once));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => StatusAsync(person.Submit(submit))));
        var replies = await person.HearsAsync();

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.Accepted, status));
        Assert.Equal(expected.Select(reply => reply.Text), replies.Select(reply => reply.Text));
        Assert.Equal(2, replies[^1].QuestionNumber);
        Assert.Single(_host.Database.AnswersOf(person));
    }

    [Fact]
    public async Task Clicks_one_after_the_other_within_two_seconds_are_one_too()
    {
        var (person, submit) = await AskedByCardAsync();
        await person.DoesAsync(person.Submit(submit));

        _clock.Advance(TimeSpan.FromMilliseconds(1999));

        Assert.Empty(await person.DoesAsync(person.Submit(submit)));
    }

    [Fact]
    public async Task A_later_click_is_politely_told_that_the_card_is_old_and_changes_nothing()
    {
        var (person, submit) = await AskedByCardAsync();
        await person.DoesAsync(person.Submit(submit));
        var answers = _host.Database.AnswersOf(person);

        _clock.Advance(TimeSpan.FromSeconds(2));
        var replies = await person.DoesAsync(person.Submit(submit));

        Assert.Contains("earlier question", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, replies[^1].QuestionNumber);
        Assert.Equal(answers, _host.Database.AnswersOf(person));
    }

    [Fact]
    public async Task Another_choice_on_the_same_card_is_no_repeat_but_the_card_is_old()
    {
        var (person, submit) = await AskedByCardAsync();
        await person.DoesAsync(person.Submit(submit));
        var answers = _host.Database.AnswersOf(person);

        var replies = await person.DoesAsync(person.Submit(submit.With("answer", "retirement")));

        Assert.Contains("earlier question", replies[0].Text, StringComparison.Ordinal);
        Assert.Equal(answers, _host.Database.AnswersOf(person));
    }

    [Fact]
    public async Task Cards_of_others_are_never_repeats()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        var foreign = new JObject { ["answer"] = "health", ["nonce"] = "1" };

        Assert.NotEmpty(await person.DoesAsync(person.Submit(foreign)));
        Assert.NotEmpty(await person.DoesAsync(person.Submit(foreign)));
    }

    private async Task<(FakePerson Person, JObject Submit)> AskedByCardAsync()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        await person.SaysAsync("exit interview");
        var card = (await person.AgreesAsync())[^1];
        return (person, card.CardSubmit(card.CardChoices[0]));
    }

    private async Task<HttpStatusCode> StatusAsync(JObject activity)
    {
        using var response = await _host.Client.PostActivityAsync(activity);
        return response.StatusCode;
    }
}
