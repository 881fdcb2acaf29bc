using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>What the person is asked for now, or would be asked for on resuming.</summary>
public enum InterviewStage
{
    [JsonStringEnumMemberName("consent")]
    Consent,

    [JsonStringEnumMemberName("question")]
    Question,

    [JsonStringEnumMemberName("review")]
    Review,

    [JsonStringEnumMemberName("done")]
    Done,
}
