using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Http;

/// <summary>One host in Development without an identity, and one channel that has no faults, for all tests that need no more.</summary>
public sealed class LocalBot : IAsyncLifetime
{
    internal ExitBotHost Host { get; } = ExitBotHost.Start();

    internal FakeChannel Channel { get; private set; } = null!; // set by InitializeAsync, before any test

    internal FakePerson PersonOnTeams() => FakePerson.OnTeams(Host, Channel);

    internal FakePerson PersonOnEmulator() => FakePerson.OnEmulator(Host, Channel);

    public async Task InitializeAsync() => Channel = await FakeChannel.StartAsync("/_connector");

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Channel.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class LocalBotTests : ICollectionFixture<LocalBot>
{
    public const string Name = "Local bot";
}
