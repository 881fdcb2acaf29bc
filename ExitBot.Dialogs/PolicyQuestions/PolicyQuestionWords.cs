using System.Collections.Frozen;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>Whether something is a question, goes on from the one before, or is a thumb: by its form alone, in every language.</summary>
public sealed class PolicyQuestionWords(PolicyLanguages languages, TextCatalog<PolicyQuestionTexts> texts)
{
    private const int LongestGoingOn = 8;

    private readonly FrozenSet<string> _helpful = Plain(texts, said => said.Helpful);
    private readonly FrozenSet<string> _notHelpful = Plain(texts, said => said.NotHelpful);

    public bool IsQuestion(string text, string language)
    {
        if (HasMark(text))
        {
            return true;
        }

        var said = PlainText.Words(text);
        return Unspaced.IsIn(said) ? said.EndsWith('か') : BeginsWithOne(said, language, words => words.Asking);
    }

    /// <summary>It says so by a mark, and it is no more than a question.</summary>
    public static bool IsPlainQuestion(string text) =>
        HasMark(text) && Domain.Documents.Sentences.Of(text.Trim()).Count() == 1;

    /// <summary>It may go on from the question before.</summary>
    public bool MayGoOn(string text, string language) => GoesOn(text, language) || PlainText.Words(text).Split(' ').Length <= LongestGoingOn;

    /// <summary>It says so by its first words.</summary>
    public bool GoesOn(string text, string language) => BeginsWithOne(PlainText.Words(text), language, words => words.GoingOn);

    /// <summary>Null: it is no thumb.</summary>
    public bool? Rating(string? text)
    {
        if (text?.Trim() is "👍" or "👎")
        {
            return text.Trim() == "👍";
        }

        var said = text is null ? "" : PlainText.Words(text);
        return _helpful.Contains(said) ? true : _notHelpful.Contains(said) ? false : null;
    }

    private bool BeginsWithOne(string said, string language, Func<PolicyWords, IReadOnlyList<string>> list) =>
        new[] { language, SpokenLanguages.English, LanguageGuess.Of(said) ?? language }.Distinct()
            .Any(code => PolicyWords.BeginsWithOne(said, list(languages.WordsOf(code))));

    private static bool HasMark(string text) => text.Trim() is [.., var last] whole && (Array.IndexOf(QuestionParts.Marks, last) >= 0 || whole[0] == '¿');

    private static FrozenSet<string> Plain(TextCatalog<PolicyQuestionTexts> texts, Func<PolicyQuestionTexts, IReadOnlyList<string>> list) =>
        texts.InEveryLanguage(SpokenLanguages.English).SelectMany(list).Select(PlainText.Words).ToFrozenSet(StringComparer.Ordinal);
}
