using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Turns;

/// <summary>A turn that lost a race is run again on what is there now; nobody hears of the first try.</summary>
public sealed class ReplayTests
{
    [Fact]
    public async Task A_stale_write_is_replayed_silently_on_fresh_state()
    {
        await using var host = new ScriptedBot(CountAsync).StartHost();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);
        Assert.Equal("1", Assert.Single(await person.SaysAsync("count")).Text);

        var raced = await person.SaysAsync("count, and somebody is faster");

        Assert.Equal("102", Assert.Single(raced).Text);
        Assert.Equal("103", Assert.Single(await person.SaysAsync("count")).Text);
        Assert.Equal(0, host.Database.Count("Inbox WHERE Status = 2"));
        Assert.Equal(0, host.Database.Count("Transcript WHERE Body LIKE '%\"text\":\"2\"%'"));
    }

    [Fact]
    public async Task A_first_write_that_somebody_else_made_first_is_replayed_too()
    {
        await using var host = new ScriptedBot(CountAsync).StartHost();
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        var raced = await person.SaysAsync("count, and somebody is faster");

        Assert.Equal("102", Assert.Single(raced).Text);
        Assert.Equal(0, host.Database.Count("Inbox WHERE Status = 2"));
    }

    /// <summary>A language model costs money and answers differently each time.</summary>
    [Theory]
    [InlineData("00:00:02")]
    [InlineData("00:00:00")]
    public async Task A_replayed_turn_asks_nobody_outside_twice(string storeAfter)
    {
        var asked = 0;
        var bot = new ScriptedBot(async (context, cancellationToken) =>
        {
            await CountAsync(context, cancellationToken);
            if (context.Activity.Text is { } text)
            {
                var answer = await context.TurnState.Get<TurnRecall>().AskOnceAsync(text, () => Task.FromResult(++asked));
                await context.SendActivityAsync(MessageFactory.Text($"answer {answer}"), cancellationToken);
            }
        });
        await using var host = bot.StartHost(new Dictionary<string, string> { ["Turns:StoreAfter"] = storeAfter });
        await using var channel = await FakeChannel.StartAsync();
        var person = FakePerson.OnTeams(host, channel);

        var raced = await person.SaysAsync("count, and somebody is faster");
        var turns = bot.Turns;

        Assert.Equal(["102", "answer 1"], raced.Select(reply => reply.Text));
        Assert.Equal(["103", "answer 2"], (await person.SaysAsync("count")).Select(reply => reply.Text));
        Assert.True(turns > 2, "the turn must have been run twice, beside the turn that the person waits by");
    }

    [Fact]
    public async Task An_answer_that_did_not_come_is_asked_for_again_at_the_next_try()
    {
        var asked = 0;
        await using var host = new ScriptedBot(async (context, cancellationToken) =>
        {
            if (context.Activity.Text is { } text)
            {
                var answer = await context.TurnState.Get<TurnRecall>().AskOnceAsync(
                    text, () => ++asked == 1 ? Task.FromException<int>(new TimeoutException("made to fail")) : Task.FromResult(asked));
                await context.SendActivityAsync(MessageFactory.Text($"answer {answer}"), cancellationToken);
            }
        }).StartHost();
        await using var channel = await FakeChannel.StartAsync();

        var replies = await FakePerson.OnTeams(host, channel).SaysAsync("ask");

        Assert.Equal("answer 2", Assert.Single(replies).Text);
    }

    private static async Task CountAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (context.Activity.Text is not { } text)
        {
            return;
        }

        var property = context.TurnState.Get<ConversationState>().CreateProperty<long>("Count");
        var count = await property.GetAsync(context, () => 0, cancellationToken);
        if (text.Contains("faster", StringComparison.Ordinal) && count < 100)
        {
            await SaveElsewhereAsync(context, "{\"Count\":101}", cancellationToken);
        }

        await property.SetAsync(context, count + 1, cancellationToken);
        await context.SendActivityAsync(MessageFactory.Text($"{count + 1}"), cancellationToken);
    }

    /// <summary>As another instance would: in a unit of work of its own, between our read and our commit.</summary>
    private static async Task SaveElsewhereAsync(ITurnContext context, string document, CancellationToken cancellationToken)
    {
        await using var scope = context.TurnState.Get<IServiceProvider>().CreateAsyncScope();
        var states = scope.ServiceProvider.GetRequiredService<IBotStateStore>();
        var key = KeyHash.Of($"{context.Activity.ChannelId}/conversations/{context.Activity.Conversation.Id}");
        await states.ReadAsync(key, cancellationToken);
        states.Stage(key, document);
        await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(cancellationToken);
    }
}
