using Microsoft.Bot.Builder;

namespace ExitBot.Tests.StandIns.Dialogs;

/// <summary>Keeps the events it is told, with their properties.</summary>
internal sealed class RecordingTelemetry : IBotTelemetryClient
{
    public List<(string Name, IDictionary<string, string> Properties)> Events { get; } = [];

    public void Flush()
    {
    }

    public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
    }

    public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
    {
    }

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        Events.Add((eventName, properties ?? new Dictionary<string, string>()));
    }

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
    {
    }
}
