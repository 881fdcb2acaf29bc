using System.Collections.Concurrent;
using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>A service whose turns fail on "poison" until it is mended, in the hands of an operator.</summary>
public abstract class PoisonedService : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, bool> _mended = new();

    protected PoisonedService() => Bot = new ScriptedBot(TurnAsync);

    private protected ScriptedBot Bot { get; }

    private protected ExitBotHost Host { get; private set; } = null!; // set by InitializeAsync, before any test

    private protected FakeChannel Channel { get; private set; } = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync()
    {
        Host = Bot.StartHost();
        Channel = await FakeChannel.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Channel.DisposeAsync();
    }

    protected void Mend() => _mended["poison"] = true;

    private protected async Task<FakePerson> SaysSomethingPoisonousAsync()
    {
        var person = FakePerson.OnTeams(Host, Channel);
        await person.SaysAsync("poison");
        return person;
    }

    protected async Task<IReadOnlyList<JToken>> LettersAsync() => [.. (await Host.Client.GetJsonAsync(ApiClient.DeadLetters))["items"]!];

    protected async Task<string> OnlyLetterAsync() => IdOf(Assert.Single(await LettersAsync()));

    protected static string IdOf(JToken letter) => (string)letter["id"]!;

    protected async Task RetryAsync(string id, HttpStatusCode expected) => Assert.Equal(expected, await StatusAsync("POST", $"{id}/retry"));

    protected async Task<HttpStatusCode> StatusAsync(string method, string path)
    {
        using var response = await Host.Client.CallAsync(method, $"{ApiClient.DeadLetters}/{path}");
        return response.StatusCode;
    }

    /// <summary>Counts the messages of a conversation that went well.</summary>
    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Text is not { } text)
        {
            return;
        }

        if (text == "poison" && !_mended.ContainsKey(text))
        {
            throw new InvalidOperationException("made to fail");
        }

        var count = context.TurnState.Get<ConversationState>().CreateProperty<int>("Count");
        var number = await count.GetAsync(context, () => 0, cancellationToken) + 1;
        await count.SetAsync(context, number, cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text($"{text}, {number}"), cancellationToken);
    }
}
