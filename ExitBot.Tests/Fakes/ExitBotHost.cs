using ExitBot.Bot.Turns.Sending;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.Fakes;

/// <summary>
/// The real host on a real socket with a database file of its own. What it can be told to swap is the bot and its stores.
/// Unless told otherwise everybody is known and nothing is asked further: an interview is consent, attribution and its main questions.
/// </summary>
internal sealed class ExitBotHost : WebApplicationFactory<Program>
{
    private readonly TaskCompletionSource<bool> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
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
    public HttpClient Client { get; private set; } = null!; // set by Start, the only way to get one

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

    /// <summary>Returns when what became of the replies so far can be read in the database.</summary>
    public Task MarksWrittenAsync() => Service<OutboxMarks>().WrittenAsync();

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_environment);
        builder.UseSetting("ConnectionStrings:ExitBot", $"Data Source={Database.Path}");
        builder.UseSetting("Shutdown:Notice", "00:00:00");

        // Some bots of tests never end their turn, to be cut off.
        builder.UseSetting("Turns:Drain", "00:00:01");
        builder.UseSetting("ExitInterview:MaxFollowUps", "0");
        builder.UseSetting("ExitInterview:MaxQuestions", $"{Interviewee.Questions}");
        builder.UseSetting("Policies:Folder", "no-policies");
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<ILoggerProvider>();
            services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(_ => new EndOfHost(_ended)));
            services.AddSingleton<IKnownProfile, KnownProfile>();
            _swap(services);
        });
    }

    /// <summary>Returns when the program has let go of the database.</summary>
    public override async ValueTask DisposeAsync()
    {
        // The program stops its services and disposes of them. Stopped by the factory beside it, they would meet each other gone.
        Service<IHostApplicationLifetime>().StopApplication();
        await _ended.Task.Within("the end of the host");
        try
        {
            await base.DisposeAsync();
        }
        catch (ObjectDisposedException)
        {
            // There is nothing left for the factory to stop.
        }

        _ownFolder?.Dispose();
    }

    /// <summary>The first thing that the host makes and so the last that it disposes of: the program itself runs to its end beside the factory's.</summary>
    private sealed class EndOfHost(TaskCompletionSource<bool> ended) : BackgroundService
    {
        public override void Dispose()
        {
            base.Dispose();
            ended.TrySetResult(true);
        }

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
    }
}
