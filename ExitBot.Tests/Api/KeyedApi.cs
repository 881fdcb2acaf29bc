using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Api;

/// <summary>One host in Production with a key for each thing that a test may want to try, and a clock that stands still.</summary>
public sealed class KeyedApi : IAsyncLifetime
{
    public const string OperatorKey = "operator-key-0123456789abcdef";
    public const string ChatKey = "chat-key-0123456789abcdef0123";
    public const string ExpiredKey = "expired-key-0123456789abcdef";
    public const string SlowKey = "slow-key-0123456789abcdef0123";

    internal FakeClock Clock { get; } = new();

    internal ExitBotHost Host { get; private set; } = null!; // set by InitializeAsync, before any test

    internal HttpClient Client => Host.Client;

    public Task InitializeAsync()
    {
        var settings = ApiClient.Key(OperatorKey, "operator,hr_case")
            .And(ApiClient.Key(ChatKey, "chat", number: 1))
            .And(ApiClient.Key(ExpiredKey, "operator", number: 2, expiresAt: "2026-11-20T10:00:00Z"))
            .And(ApiClient.Key(SlowKey, "operator", number: 3, perMinute: 2));
        Host = ExitBotHost.Start("Production", settings, services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock)));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
