using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

public enum QuestionKind
{
    [JsonStringEnumMemberName("rating_1_5")]
    RatingOneToFive,

    [JsonStringEnumMemberName("rating_0_10")]
    RatingZeroToTen,

    [JsonStringEnumMemberName("single_choice")]
    SingleChoice,

    [JsonStringEnumMemberName("open")]
    Open,
}
