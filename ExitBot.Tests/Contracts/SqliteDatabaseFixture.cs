using ExitBot.Bot.Hosting;
using ExitBot.Bot.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ExitBot.Tests.Contracts;

/// <summary>The product's own services over a real database file, without the rest of the host running.</summary>
public sealed class SqliteDatabaseFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("exitbot-store");
    private WebApplication? _app;

    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The fixture is not initialised.");

    public Task InitializeAsync()
    {
        var builder = ExitBotRun.CreateBuilder([]);
        builder.Configuration.AddInMemoryCollection([new("ConnectionStrings:ExitBot", $"Data Source={Path.Combine(_folder.FullName, "exitbot.db")}")]);
        builder.Services.AddExitBot(builder.Configuration);
        _app = builder.Build();
        return _app.Services.GetServices<IHostedService>().OfType<DatabasePreparation>().Single().StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
