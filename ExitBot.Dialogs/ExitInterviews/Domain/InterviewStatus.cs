using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Where an interview stands in its life. Declined: never said yes. Withdrawn: said yes and took it back.</summary>
public enum InterviewStatus
{
    [JsonStringEnumMemberName("in_progress")]
    InProgress,

    [JsonStringEnumMemberName("paused")]
    Paused,

    [JsonStringEnumMemberName("completed")]
    Completed,

    [JsonStringEnumMemberName("partial")]
    Partial,

    [JsonStringEnumMemberName("declined")]
    Declined,

    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}
