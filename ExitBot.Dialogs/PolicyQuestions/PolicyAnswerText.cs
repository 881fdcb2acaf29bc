using System.Globalization;
using ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>An answer as words: each passage as it stands in its document, and below it where that is. Sentences of a model stand above them, each with the number of its passage.</summary>
internal static class PolicyAnswerText
{
    public static string Of(PolicyAnswer answer, PolicyQuestionTexts texts, bool mayKeepWords) => answer switch
    {
        PolicyAnswer.Found { Passages: [var only] } => Of(only, texts),
        PolicyAnswer.Found { Passages: [var first, var second, ..], Disagree: true } => $"{texts.Disagree}\n\n{Of(first, texts)}\n\n{Of(second, texts)}",
        PolicyAnswer.Found { Passages: [var first, var second, ..] } => $"{Of(first, texts)}\n\n{texts.AlsoIn}\n\n{Of(second, texts)}",
        PolicyAnswer.Composed composed => Of(composed, texts),
        _ => mayKeepWords ? $"{texts.NotFound} {texts.Noted}" : texts.NotFound,
    };

    private static string Of(PolicyAnswer.Composed answer, PolicyQuestionTexts texts)
    {
        var sentences = string.Join(' ', answer.Sentences.Select(sentence => $"{sentence.Text} [{Number(sentence.Citation)}]"));
        var passages = answer.Passages.Index().Select(entry => $"[{Number(entry.Index + 1)}] {Of(entry.Item, texts)}");
        return string.Join("\n\n", passages.Prepend(sentences));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Of(Passage passage, PolicyQuestionTexts texts) => $"{passage.Quote}\n— {SourceOf(passage, texts)}";

    private static string SourceOf(Passage passage, PolicyQuestionTexts texts)
    {
        var document = passage.Document;
        var source = passage.Chunk.Section.Length == 0
            ? texts.SourceWithoutSection.With(("title", document.Title))
            : texts.Source.With(("title", document.Title), ("section", passage.Chunk.Section));
        string?[] facts =
        [
            document.Version is { } version ? texts.Version.With(("version", version)) : null,
            document.ValidFrom is { } from ? texts.ValidFrom.With(("date", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) : null,
        ];
        var known = string.Join(", ", facts.OfType<string>());
        return known.Length == 0 ? source : $"{source} ({known})";
    }
}
