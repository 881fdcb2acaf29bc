using ExitBot.Dialogs.ExitInterviews.Domain.Answers;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>The latest answer to one question. At most one of rating and option code is set; all three are null when skipped.</summary>
/// <param name="OptionCode">The bank's code, never the label.</param>
/// <param name="Text">The words of an open answer; beside a rating or choice, what the person said with it.</param>
/// <param name="Turn">Counts the answers and commands of this interview, from 1.</param>
public sealed record InterviewAnswer(
    string QuestionId,
    QuestionKind Kind,
    int? Rating,
    string? OptionCode,
    string? Text,
    bool Skipped,
    int Turn,
    DateTimeOffset GivenAt)
{
    /// <summary>Nothing said yet.</summary>
    public static InterviewAnswer To(Question question, int turn, DateTimeOffset at) =>
        new(question.Id, question.Kind, Rating: null, OptionCode: null, Text: null, Skipped: false, turn, at);

    /// <summary>Null when what was read is no answer.</summary>
    public InterviewAnswer? With(AnswerReading reading) => reading switch
    {
        AnswerReading.Rated rated => this with { Rating = rated.Rating, Text = rated.Comment },
        AnswerReading.Chosen chosen => this with { OptionCode = chosen.Option.Code, Text = chosen.Comment },
        AnswerReading.Told told => this with { Text = told.Text },
        _ => null,
    };
}
