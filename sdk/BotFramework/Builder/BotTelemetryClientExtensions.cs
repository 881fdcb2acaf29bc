using System.Collections.Generic;

namespace Microsoft.Bot.Builder;

/// <summary>Dialog views, for clients with and without page views.</summary>
public static class BotTelemetryClientExtensions
{
    public static void TrackDialogView(this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
        if (telemetryClient is IBotPageViewTelemetryClient pageViews)
        {
            pageViews.TrackPageView(dialogName, properties, metrics);
        }
        else
        {
            telemetryClient.TrackTrace("Dialog View: " + dialogName, Severity.Information, properties);
        }
    }
}
