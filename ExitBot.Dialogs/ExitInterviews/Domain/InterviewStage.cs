using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What the person is asked for now, or would be asked for on resuming.</summary>
public enum InterviewStage
{
    [JsonStringEnumMemberName("consent")]
    Consent = 0,

    [JsonStringEnumMemberName("question")]
    Question = 1,

    [JsonStringEnumMemberName("review")]
    Review = 2,

    [JsonStringEnumMemberName("done")]
    Done = 3,

    [JsonStringEnumMemberName("attribution")]
    Attribution = 4,

    [JsonStringEnumMemberName("profile")]
    Profile = 5,

    [JsonStringEnumMemberName("follow_up")]
    FollowUp = 6,
}
