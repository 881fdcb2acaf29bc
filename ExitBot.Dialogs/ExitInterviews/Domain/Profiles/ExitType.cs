using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>Whose decision it was. It decides which questions make sense (<see cref="Planning.InterviewRoute"/>).</summary>
public enum ExitType
{
    [JsonStringEnumMemberName("voluntary")]
    Voluntary = 0,

    [JsonStringEnumMemberName("involuntary")]
    Involuntary = 1,

    [JsonStringEnumMemberName("retirement")]
    Retirement = 2,
}
