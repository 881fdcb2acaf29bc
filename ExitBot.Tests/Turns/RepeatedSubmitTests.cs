using System.Net;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Turns;

/// <summary>A second click on a card while the turn of the first still runs.</summary>
public sealed class RepeatedSubmitTests : IAsyncLifetime
{
    private readonly FakeClock _clock = new();
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ScriptedBot _bot;
    private ExitBotHost _host = null!; // set by InitializeAsync, before any test
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public RepeatedSubmitTests() => _bot = new ScriptedBot(TurnAsync);

    public async Task InitializeAsync()
    {
        _host = ExitBotHost.Start(swap: services => services
            .Replace(ServiceDescriptor.Singleton<IBot>(_bot))
            .Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)));
        _channel = await FakeChannel.StartAsync();
    }

    public async Task DisposeAsync()
    {
        _release.TrySetResult();
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task While_the_first_waits_for_its_turn_the_second_is_its_repeat_however_late()
    {
        var person = FakePerson.OnTeams(_host, _channel);
        using var first = await _host.Client.PostActivityAsync(person.Submit(Stamped()));
        await _started.Task;

        _clock.Advance(TimeSpan.FromMinutes(1));
        using var second = await _host.Client.PostActivityAsync(person.Submit(Stamped()));
        _release.SetResult();
        var reply = await _channel.FirstTakenAsync(person.ConversationId);
        await person.HearsAsync();

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.StartsWith("to ", reply.Text, StringComparison.Ordinal);
        Assert.Single(_channel.Log.Calls, call => call.Type != "typing");
    }

    [Fact]
    public async Task The_second_caller_of_an_invoke_gets_the_response_of_the_first()
    {
        var person = FakePerson.OnTeams(_host, _channel);

        var first = PostAsync(person);
        await _started.Task;
        var second = PostAsync(person);
        _release.SetResult();

        Assert.StartsWith("\"to ", await first, StringComparison.Ordinal);
        Assert.Equal(await first, await second);
        Assert.Equal(1, _host.Database.Count("Inbox"));
    }

    private async Task<string> PostAsync(FakePerson person)
    {
        var invoke = Activities.Invoke(person.Message(), "adaptiveCard/action");
        invoke["value"] = new JObject { ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = "answer", ["data"] = Stamped() } };
        using var response = await _host.Client.PostActivityAsync(invoke);
        return await response.Content.ReadAsStringAsync();
    }

    private static JObject Stamped() => new() { ["subject"] = "interview-1", ["item"] = "question-1", ["nonce"] = "abcd", ["answer"] = "health" };

    private async Task TurnAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Value is null)
        {
            return;
        }

        var answer = $"to {context.Activity.Id}";
        _started.TrySetResult();
        await _release.Task;
        await context.SendActivityAsync(
            context.Activity.Type == ActivityTypes.Invoke ? new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = answer } } : MessageFactory.Text(answer),
            cancellationToken);
    }
}
