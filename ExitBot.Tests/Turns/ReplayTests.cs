using ExitBot.Bot.Turns;
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
