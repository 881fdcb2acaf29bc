using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Instances;
using ExitBot.Bot.Turns.Sending;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Fakes;

/// <summary>The sender as the host composes it, over an outbox and a channel in memory.</summary>
internal sealed class SenderRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private long _sequence;

    private SenderRig(ServiceProvider services, InMemoryOutbox outbox)
    {
        _services = services;
        Outbox = outbox;
        Sender = services.GetRequiredService<OutboxSender>();
    }

    public InMemoryOutbox Outbox { get; }

    public OutboxSender Sender { get; }

    public static async Task<SenderRig> StartAsync(
        IReplyChannel channel, InMemoryOutbox? outbox = null, TurnOptions? options = null, TimeProvider? clock = null, Action<IServiceCollection>? swap = null)
    {
        outbox ??= new InMemoryOutbox();
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IOutboxStore>(outbox);
        services.AddSingleton(channel);
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddSending();
        services.AddSoleInstance();
        services.Replace(ServiceDescriptor.Singleton(Microsoft.Extensions.Options.Options.Create(options ?? new TurnOptions())));
        swap?.Invoke(services);
        var rig = new SenderRig(services.BuildServiceProvider(), outbox);
        await rig.Sender.StartAsync(CancellationToken.None);
        return rig;
    }

    /// <summary>Puts a reply into the outbox as a commit does, without telling the sender.</summary>
    public OutboxEntry Commit(string conversation = "a", Caller? caller = null, DateTimeOffset? at = null, string channelId = "test")
    {
        var reply = Some.Reply(conversation, Interlocked.Increment(ref _sequence));
        return Outbox.Commit(reply with { Caller = caller ?? reply.Caller, CommittedAt = at ?? reply.CommittedAt, ChannelId = channelId });
    }

    /// <summary>Commits a reply and hands it over.</summary>
    public OutboxEntry Send(string conversation = "a", Caller? caller = null, DateTimeOffset? at = null, string channelId = "test")
    {
        var entry = Commit(conversation, caller, at, channelId);
        Sender.Committed([entry]);
        return entry;
    }

    public Task AllMarkedAsync() => Deadline.UntilAsync(() => Outbox.Waiting == 0, "every reply marked");

    public async ValueTask DisposeAsync()
    {
        Outbox.IsAway = false;
        await Sender.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
