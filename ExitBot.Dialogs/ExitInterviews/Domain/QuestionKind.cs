using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

public enum QuestionKind
{
    [JsonStringEnumMemberName("rating_1_5")]
    RatingOneToFive = 0,

    [JsonStringEnumMemberName("rating_0_10")]
    RatingZeroToTen = 1,

    [JsonStringEnumMemberName("single_choice")]
    SingleChoice = 2,

    [JsonStringEnumMemberName("open")]
    Open = 3,
}
