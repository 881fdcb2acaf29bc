using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Reads an answer by the rules of its question, without a language model.</summary>
public static class AnswerReader
{
    /// <summary>In the person's language; where it is nothing in it, as English or any other.</summary>
    /// <param name="text">At most <see cref="ExitInterview.LongestAnswer"/> characters.</param>
    public static AnswerReading Read(Question question, string text, string language) => SpokenLanguages.Codes
        .Where(code => code != language)
        .Select(code => ReadIn(code, question, text))
        .Prepend(Read(question, text, AnswerWords.For(language), language))
        .FirstOrDefault(reading => reading is not AnswerReading.Unclear { Candidates: [] }) ?? ByFigureFirst(question, text, language) ?? new AnswerReading.Unclear([]);

    /// <summary>A card's submit: codes and numbers as the card had them, never free text.</summary>
    public static AnswerReading ReadSubmitted(Question question, string value) => question.Kind switch
    {
        QuestionKind.SingleChoice when question.Options.FirstOrDefault(option => option.Code == value) is { } option =>
            new AnswerReading.Chosen(option, Comment: null, Literal: true),
        QuestionKind.RatingOneToFive or QuestionKind.RatingZeroToTen when question.Scale!.Reads(value) is { } rating =>
            new AnswerReading.Rated(rating, Comment: null),
        _ => new AnswerReading.Unclear([]),
    };

    // The order of the options is the one that was shown: numbers are said in other languages, too.
    private static AnswerReading ReadIn(string language, Question question, string text)
    {
        var wording = question.OtherWordings.TryGetValue(language, out var other)
            ? other with { Options = [.. question.Options.Select(option => other.Options.First(same => same.Code == option.Code))] }
            : question;
        return Read(wording, text, AnswerWords.For(language), language) switch
        {
            AnswerReading.Chosen chosen => chosen with { Option = Own(chosen.Option), Literal = false },
            AnswerReading.Guessed guessed => guessed with { Option = Own(guessed.Option) },
            AnswerReading.Unclear unclear => new AnswerReading.Unclear([.. unclear.Candidates.Select(Own)]),
            AnswerReading.Rated rated => rated with { Literal = false },
            var reading => reading,
        };

        AnswerOption Own(AnswerOption option) => question.Options.First(own => own.Code == option.Code);
    }

    // People mix English in.
    private static AnswerReading? ByFigureFirst(Question question, string text, string language) => question.Scale is not { } scale ? null
        : RatingReader.ByFigureFirst(
            scale,
            text,
            AnswerWords.For(language),
            word => AnswerWords.AreCounted(word, language) || AnswerWords.AreCounted(word, SpokenLanguages.English));

    private static AnswerReading Read(Question question, string text, AnswerWords words, string language) => question.Kind switch
    {
        QuestionKind.Open => new AnswerReading.Told(text.Trim()),
        QuestionKind.SingleChoice => ChoiceReader.Read(question, text, words, language),
        _ => RatingReader.Read(question.Scale!, text, words),
    };
}
