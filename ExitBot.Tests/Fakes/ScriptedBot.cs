using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ExitBot.Tests.Fakes;

/// <summary>A bot whose turns a test writes itself, where the real one could not be made to do it.</summary>
internal sealed class ScriptedBot(Func<ITurnContext, CancellationToken, Task> turn) : IBot
{
    private int _turns;

    /// <summary>How often a turn was begun, tries that failed included.</summary>
    public int Turns => _turns;

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        return turn(turnContext, cancellationToken);
    }

    public ExitBotHost StartHost(IReadOnlyDictionary<string, string>? settings = null, string? databaseFile = null) => ExitBotHost.Start(
        settings: settings, swap: services => services.Replace(ServiceDescriptor.Singleton<IBot>(this)), databaseFile: databaseFile);
}
