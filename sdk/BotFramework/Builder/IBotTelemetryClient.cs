using System;
using System.Collections.Generic;

namespace Microsoft.Bot.Builder;

/// <summary>Takes what dialogs report about themselves.</summary>
public interface IBotTelemetryClient
{
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = null, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties);

    void Flush();
}

/// <summary>A telemetry client that also knows page views; every dialog step is one.</summary>
public interface IBotPageViewTelemetryClient
{
    void TrackPageView(string name, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
