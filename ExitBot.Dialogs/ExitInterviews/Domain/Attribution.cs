using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>How the answers go to HR, as the person chose. Pooled: in figures only, without a report and without the person.</summary>
public enum Attribution
{
    [JsonStringEnumMemberName("named")]
    Named = 0,

    [JsonStringEnumMemberName("pooled")]
    Pooled = 1,
}
