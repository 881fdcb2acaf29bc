using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Reads an answer by the rules of its question, without a language model.</summary>
public static class AnswerReader
{
    /// <summary>In the person's language, and as English where it is nothing in it.</summary>
    /// <param name="text">At most <see cref="ExitInterview.LongestAnswer"/> characters.</param>
    public static AnswerReading Read(Question question, string text, string language)
    {
        var reading = Read(question, text, AnswerWords.For(language));
        return reading is AnswerReading.Unclear { Candidates: [] } && language != SpokenLanguages.English
            ? Read(question, text, AnswerWords.For(SpokenLanguages.English))
            : reading;
    }

    /// <param name="text">At most <see cref="ExitInterview.LongestAnswer"/> characters.</param>
    public static AnswerReading Read(Question question, string text, AnswerWords words) => question.Kind switch
    {
        QuestionKind.Open => new AnswerReading.Told(text.Trim()),
        QuestionKind.SingleChoice => ChoiceReader.Read(question, text, words),
        _ => RatingReader.Read(question.Scale!, text, words),
    };

    /// <summary>A card's submit: codes and numbers as the card had them, never free text.</summary>
    public static AnswerReading ReadSubmitted(Question question, string value) => question.Kind switch
    {
        QuestionKind.SingleChoice when question.Options.FirstOrDefault(option => option.Code == value) is { } option =>
            new AnswerReading.Chosen(option, Comment: null, Literal: true),
        QuestionKind.RatingOneToFive or QuestionKind.RatingZeroToTen when question.Scale!.Reads(value) is { } rating =>
            new AnswerReading.Rated(rating, Comment: null),
        _ => new AnswerReading.Unclear([]),
    };
}
