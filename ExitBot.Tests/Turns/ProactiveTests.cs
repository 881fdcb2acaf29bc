using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Turns;

/// <summary>The bot speaks first: from what is kept of a conversation, in its order, and with a ledger of what became of it.</summary>
public sealed class ProactiveTests : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();
    private FakeChannel _channel = null!; // set by InitializeAsync, before any test

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync("/_connector");

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_reaches_the_person_after_a_restart_from_the_bot_and_in_answer_to_nothing()
    {
        var conversation = Activities.NewId();
        await using (var host = StartHost())
        {
            await FakePerson.OnTeams(host.Client, host.Database, _channel, conversation).SaysAsync("hello");
        }

        await using var next = StartHost();
        var id = Assert.IsType<ProactiveOutcome.Staged>(await SayAsync(next, conversation, "Are you still there?")).Id;
        var message = (await _channel.Log.TakenAsync(conversation, 2))[1];
        await next.MarksWrittenAsync();

        Assert.Equal("Are you still there?", message.Text);
        Assert.Equal("/_connector", message.Prefix);
        Assert.Null(message.TargetId);
        Assert.Equal(id.ToString("N"), (string?)message.Activity["id"]);
        Assert.Equal("00000000-0000-0000-0000-00000000000011", (string?)message.Activity["from"]!["id"]);
        Assert.Equal($"user-of-{conversation}", (string?)message.Activity["recipient"]!["id"]);
        Assert.Equal(conversation, (string?)message.Activity["conversation"]!["id"]);
        await DeliveryAsync(next, id, delivery => delivery.State == DeliveryState.Sent, "the delivery in the ledger");
        Assert.Equal(1, next.Database.Count("Transcript WHERE ActivityId = @p0 AND Role = 1", id.ToString("N")));
    }

    [Fact]
    public async Task Nothing_is_said_without_the_commit()
    {
        await using var host = StartHost();
        var person = FakePerson.OnTeams(host, _channel);
        await person.SaysAsync("hello");

        await SayAsync(host, person.ConversationId, "never", commit: false);
        await SayAsync(host, person.ConversationId, "now");

        Assert.Equal(["heard hello", "now"], (await _channel.Log.TakenAsync(person.ConversationId, 2)).Select(reply => reply.Text));
    }

    [Fact]
    public async Task A_conversation_that_nothing_came_from_is_unknown()
    {
        await using var host = StartHost();

        Assert.IsType<ProactiveOutcome.Unknown>(await SayAsync(host, "nowhere", "hello"));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    public async Task Who_has_removed_the_bot_is_unreachable_with_the_reason_until_heard_of_again(int status)
    {
        await using var host = StartHost();
        var person = FakePerson.OnTeams(host, _channel);
        await person.SaysAsync("hello");

        _channel.NextCallsMeet(ChannelFault.Answer(status));
        var id = Assert.IsType<ProactiveOutcome.Staged>(await SayAsync(host, person.ConversationId, "hello?")).Id;
        await DeliveryAsync(host, id, delivery => delivery.State == DeliveryState.Failed, "the failure in the ledger");
        var refused = Assert.IsType<ProactiveOutcome.Unreachable>(await SayAsync(host, person.ConversationId, "anybody?"));
        await person.SaysAsync("I am back");
        var again = await SayAsync(host, person.ConversationId, "welcome");

        Assert.Contains($"{status}", refused.Reason, StringComparison.Ordinal);
        Assert.IsType<ProactiveOutcome.Staged>(again);
        Assert.Equal("welcome", (await _channel.Log.TakenAsync(person.ConversationId, 3))[2].Text);
    }

    [Fact]
    public async Task A_message_that_waits_shows_its_reason_and_its_next_try_in_the_ledger()
    {
        await using var host = StartHost();
        var person = FakePerson.OnTeams(host, _channel);
        await person.SaysAsync("hello");

        _channel.NextCallsMeet(ChannelFault.RetryAfter(503, seconds: 300));
        var id = Assert.IsType<ProactiveOutcome.Staged>(await SayAsync(host, person.ConversationId, "hello?")).Id;
        var delivery = await DeliveryAsync(host, id, delivery => delivery.Attempts == 1, "the failed try in the ledger");

        Assert.Equal(DeliveryState.Queued, delivery.State);
        Assert.Contains("503", delivery.Reason, StringComparison.Ordinal);
        Assert.True(delivery.NextTryAt > delivery.CommittedAt);
    }

    [Fact]
    public async Task An_event_gets_a_turn_as_from_the_person_and_its_replies_go_out()
    {
        await using var host = StartHost();
        var person = FakePerson.OnTeams(host, _channel);
        await person.SaysAsync("hello");

        await using (var scope = host.Services.CreateAsyncScope())
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<IProactiveMessages>()
                .StageEventAsync(KeyHash.Of("msteams", person.ConversationId), "reminder", new { days = 3 }, CancellationToken.None);
            Assert.IsType<ProactiveOutcome.Staged>(outcome);
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        }

        var reply = (await _channel.Log.TakenAsync(person.ConversationId, 2))[1];
        Assert.Equal($"reminder of 3 for {person.Id}", reply.Text);
        Assert.Null(reply.TargetId);
    }

    [Fact]
    public async Task One_unit_of_work_reaches_one_conversation()
    {
        await using var host = StartHost();
        var (one, other) = (FakePerson.OnTeams(host, _channel), FakePerson.OnTeams(host, _channel));
        await one.SaysAsync("hello");
        await other.SaysAsync("hello");

        await using var scope = host.Services.CreateAsyncScope();
        var messages = scope.ServiceProvider.GetRequiredService<IProactiveMessages>();
        await messages.StageMessageAsync(KeyHash.Of("msteams", one.ConversationId), MessageFactory.Text("both"), CancellationToken.None);
        await messages.StageMessageAsync(KeyHash.Of("msteams", other.ConversationId), MessageFactory.Text("both"), CancellationToken.None);

        await Assert.ThrowsAsync<InvalidOperationException>(() => scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None));
        Assert.Equal(0, host.Database.Count("Transcript WHERE Body LIKE '%both%'"));
    }

    private ExitBotHost StartHost() => new ScriptedBot(async (context, cancellationToken) =>
    {
        switch (context.Activity.Type)
        {
            case ActivityTypes.Message:
                await context.SendActivityAsync(MessageFactory.Text($"heard {context.Activity.Text}"), cancellationToken);
                break;
            case ActivityTypes.Event:
                var days = (int)((Newtonsoft.Json.Linq.JObject)context.Activity.Value)["days"]!;
                await context.SendActivityAsync(MessageFactory.Text($"{context.Activity.Name} of {days} for {context.Activity.From.AadObjectId}"), cancellationToken);
                break;
        }
    }).StartHost(databaseFile: _folder.File("exitbot.db"));

    private static async Task<ProactiveOutcome> SayAsync(ExitBotHost host, string conversationId, string text, bool commit = true)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<IProactiveMessages>()
            .StageMessageAsync(KeyHash.Of("msteams", conversationId), MessageFactory.Text(text), CancellationToken.None);
        if (commit)
        {
            await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
        }

        return outcome;
    }

    private static async Task<Delivery> DeliveryAsync(ExitBotHost host, Guid id, Func<Delivery, bool> isSo, string what)
    {
        Delivery? delivery = null;
        await Deadline.UntilAsync(async () => (delivery = await host.Service<IDeliveries>().FindAsync(id, CancellationToken.None)) is { } found && isSo(found), what);
        return delivery!;
    }
}
