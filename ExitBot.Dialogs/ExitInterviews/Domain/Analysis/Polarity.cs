using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>How a statement speaks of a topic. It is about what was said, never about the mood of whoever said it.</summary>
public enum Polarity
{
    [JsonStringEnumMemberName("positive")]
    Positive = 0,

    [JsonStringEnumMemberName("neutral")]
    Neutral = 1,

    [JsonStringEnumMemberName("mixed")]
    Mixed = 2,

    [JsonStringEnumMemberName("negative")]
    Negative = 3,
}
