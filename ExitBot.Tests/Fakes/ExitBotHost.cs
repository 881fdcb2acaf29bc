using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>The real host on a real socket with a database file of its own. What it can be told to swap is the bot and its stores.</summary>
internal sealed class ExitBotHost : WebApplicationFactory<Program>
{
    private readonly TempFolder? _ownFolder;
    private readonly string _environment;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly Action<IServiceCollection> _swap;

    private ExitBotHost(string environment, IReadOnlyDictionary<string, string> settings, Action<IServiceCollection> swap, string? databaseFile)
    {
        _environment = environment;
        _settings = settings;
        _swap = swap;
        _ownFolder = databaseFile is null ? new TempFolder() : null;
        Database = new DatabaseFile(databaseFile ?? _ownFolder!.File("exitbot.db"));
        UseKestrel(0);
    }

    public DatabaseFile Database { get; }

    /// <summary>Calls the service from this machine.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <param name="databaseFile">To go on where another host stopped; that one must be gone.</param>
    public static ExitBotHost Start(
        string environment = "Development",
        IReadOnlyDictionary<string, string>? settings = null,
        Action<IServiceCollection>? swap = null,
        string? databaseFile = null)
    {
        var host = new ExitBotHost(environment, settings ?? new Dictionary<string, string>(), swap ?? (_ => { }), databaseFile);
        host.StartServer();
        host.Client = host.CreateClient();
        return host;
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("ConnectionStrings:ExitBot", $"Data Source={Database.Path}");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<ILoggerProvider>();
            _swap(services);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        try
        {
            await base.DisposeAsync();
        }
        catch (ObjectDisposedException)
        {
            // The program itself runs to its end at the same time and may have been first.
        }

        _ownFolder?.Dispose();
    }
}
