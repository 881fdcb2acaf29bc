using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ExitBot.Tests.LanguageModel;

/// <summary>The whole chain as the settings make it, in front of scripted servers. The clock is real unless the test brings one.</summary>
internal sealed class ModelRig : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ModelRig(OpenAiTestServer server, OpenAiTestServer? fallback, TimeProvider clock, Dictionary<string, string?> settings)
    {
        Server = server;
        Fallback = fallback;
        Dictionary<string, string?> all = new()
        {
            ["LanguageModel:Provider"] = "OpenAI",
            ["LanguageModel:Endpoint"] = $"{server.Endpoint}",
            ["LanguageModel:ApiKey"] = Key,
            ["LanguageModel:Model"] = "scripted",
        };
        if (fallback is not null)
        {
            all["LanguageModel:Fallback:Provider"] = "Custom";
            all["LanguageModel:Fallback:Endpoint"] = $"{fallback.Endpoint}";
            all["LanguageModel:Fallback:Model"] = "second";
        }

        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Logs))
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddSingleton(clock)
            .AddSingleton<IModelCallLog>(Log)
            .AddLanguageModel()
            .BuildServiceProvider(validateScopes: true);
    }

    public const string Key = "sk-canary-5f1c9d";

    public OpenAiTestServer Server { get; }

    public OpenAiTestServer? Fallback { get; }

    public InMemoryModelCallLog Log { get; } = new();

    public KeptLogs Logs { get; } = new();

    public ModelAsker Asker => _services.GetRequiredService<ModelAsker>();

    public IServiceProvider Services => _services;

    /// <summary>A server that plays these answers.</summary>
    public static Task<ModelRig> StartAsync(params IEnumerable<ModelAnswer> answers) => StartAsync(TimeProvider.System, [], answers);

    public static Task<ModelRig> StartAsync(Dictionary<string, string?> settings, params IEnumerable<ModelAnswer> answers) =>
        StartAsync(TimeProvider.System, settings, answers);

    public static async Task<ModelRig> StartAsync(TimeProvider clock, Dictionary<string, string?> settings, params IEnumerable<ModelAnswer> answers) =>
        new(await OpenAiTestServer.StartAsync(answers), fallback: null, clock, settings);

    public static async Task<ModelRig> StartWithFallbackAsync(
        TimeProvider clock, Dictionary<string, string?> settings, IEnumerable<ModelAnswer> first, IEnumerable<ModelAnswer> second) =>
        new(await OpenAiTestServer.StartAsync(first), await OpenAiTestServer.StartAsync(second), clock, settings);

    /// <summary>A turn of a conversation of its own unless told otherwise.</summary>
    public static ModelWork Work(string conversation = "c1") => ModelWork.Outside(new ModelConversation("test", conversation));

    public Task<ModelOutcome<string>> SayAsync(string message = "I was never told why.", ModelWork? work = null, string prompt = SamplePrompts.Text) =>
        Asker.AskAsync(work ?? Work(), SamplePrompts.Read(prompt).With(("message", message)));

    public Task<ModelOutcome<Mood>> ReadMoodAsync(string message = "Great team, no growth.", ModelWork? work = null, Func<Mood, IEnumerable<string>>? check = null) =>
        Asker.ExtractAsync(work ?? Work(), SamplePrompts.Read(SamplePrompts.Record).With(("message", message)), check);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
        if (Fallback is not null)
        {
            await Fallback.DisposeAsync();
        }
    }
}
