using System.Diagnostics;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes activities to the trace listeners: whole, or one line each.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerSettings IndentedSettings = new()
    {
        Formatting = Formatting.Indented,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = null,
    };

    private readonly bool _traceActivity;

    public TraceTranscriptLogger()
        : this(true)
    {
    }

    public TraceTranscriptLogger(bool traceActivity)
    {
        _traceActivity = traceActivity;
    }

    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        var sender = activity.From?.Name ?? activity.From?.Id ?? activity.From?.Role;
        Trace.TraceInformation(_traceActivity
            ? JsonConvert.SerializeObject(activity, IndentedSettings)
            : $"{sender}: [{activity.Type}] {activity.AsMessageActivity()?.Text}");
        return Task.CompletedTask;
    }
}
