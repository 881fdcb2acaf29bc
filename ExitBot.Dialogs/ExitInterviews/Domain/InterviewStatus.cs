using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>Where an interview stands in its life. Declined: never said yes. Withdrawn: said yes and took it back.</summary>
public enum InterviewStatus
{
    [JsonStringEnumMemberName("in_progress")]
    InProgress = 0,

    [JsonStringEnumMemberName("paused")]
    Paused = 1,

    [JsonStringEnumMemberName("completed")]
    Completed = 2,

    [JsonStringEnumMemberName("partial")]
    Partial = 3,

    [JsonStringEnumMemberName("declined")]
    Declined = 4,

    [JsonStringEnumMemberName("withdrawn")]
    Withdrawn = 5,
}
