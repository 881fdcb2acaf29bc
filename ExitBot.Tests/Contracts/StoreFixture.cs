using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using ExitBot.Bot.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExitBot.Tests.Contracts;

/// <summary>The product's own services over a real database, without the rest of the host running.</summary>
public abstract class StoreFixture : IAsyncLifetime
{
    private WebApplication? _app;

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The fixture is not initialised.");

    public async Task InitializeAsync()
    {
        if (await PrepareAsync() is { } settings)
        {
            var builder = ExitBotRun.CreateBuilder([]);
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Services.AddExitBot(builder.Configuration);
            _app = builder.Build();
            await _app.Services.GetServices<IHostedService>().OfType<DatabasePreparation>().Single().StartAsync(CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await CleanUpAsync();
    }

    /// <summary>Does something with the stores of a unit of work of their own, and commits it.</summary>
    public async Task CommitAsync(Func<IServiceProvider, Task> work)
    {
        await using var unit = Services.CreateAsyncScope();
        await work(unit.ServiceProvider);
        await unit.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(CancellationToken.None);
    }

    /// <returns>Settings of a database for this class alone; null when its server is missing, and with it every test.</returns>
    protected abstract Task<Dictionary<string, string?>?> PrepareAsync();

    protected virtual Task CleanUpAsync() => Task.CompletedTask;
}
