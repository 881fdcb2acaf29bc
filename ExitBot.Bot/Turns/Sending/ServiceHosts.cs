using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Turns.Sending;

/// <summary>The hosts that replies go to, by scheme, name and port of their service urls.</summary>
internal sealed partial class ServiceHosts(IOptions<TurnOptions> options, TimeProvider clock, ILogger<ServiceHosts> logger)
{
    private readonly ConcurrentDictionary<string, ServiceHost> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public ServiceHost Of(Caller caller)
    {
        var host = Uri.TryCreate(caller.ServiceUrl, UriKind.Absolute, out var url)
            ? url.GetLeftPart(UriPartial.Authority)
            : string.Empty;
        return _hosts.GetOrAdd(host, static (host, hosts) => hosts.Create(host), this);
    }

    private ServiceHost Create(string host) => new(options.Value.MaxConcurrentSends, clock, isOpen =>
    {
        if (isOpen)
        {
            LogFails(host);
        }
        else
        {
            LogAnswers(host);
        }
    });

    [LoggerMessage(EventId = 1105, Level = LogLevel.Warning, Message = "{Host} fails; it is given a rest and tried by one reply at a time")]
    private partial void LogFails(string host);

    [LoggerMessage(EventId = 1106, Level = LogLevel.Information, Message = "{Host} answers again; what waits for it goes out")]
    private partial void LogAnswers(string host);
}
