using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Looks for other words for an option, anywhere in what was said. What it finds is asked about; only a word that was all that was said is clear.</summary>
internal static class ChoiceGuess
{
    private const int MostCandidates = 4;
    private const int ShortestSlip = 6;
    private const string Reasons = "reason_main";
    private const string Timing = "decision_timing";

    /// <param name="core">What was said, in <see cref="PlainText.Words"/> form and without fillers.</param>
    public static AnswerReading Of(Question question, string text, string core, AnswerWords words, string language)
    {
        if (!words.Choices.TryGetValue(question.Id, out var phrases))
        {
            return new AnswerReading.Unclear([]);
        }

        var said = PlainText.Words(text);
        var found = Found(phrases, phrase => phrase == said || phrase == core);
        if (found is [var exact])
        {
            return new AnswerReading.Chosen(Option(question, exact), Comment: null, Literal: false);
        }

        found = found.Count > 0 ? found : question.Id == Reasons ? ByReasons(question, text, language, phrases) : [.. Longest(phrases, said).Keys];
        found = found.Count > 0 ? found : question.Id == Timing && TimeOfDecision.OptionOf(text, ProfileWords.For(language)) is { } time ? [time] : [];
        found = found.Count > 0 ? found : Found(phrases, phrase => Spelling.IsClose(core, phrase));
        found = found.Count > 0 ? found : Found(phrases, phrase => phrase.Length >= ShortestSlip && said.Split(' ').Any(word => word.Length >= ShortestSlip && Spelling.IsClose(word, phrase)));
        return found is [var code]
            ? new AnswerReading.Guessed(Option(question, code), text.Trim())
            : new AnswerReading.Unclear([.. found.Take(MostCandidates).Select(candidate => Option(question, candidate))]);
    }

    private static List<string> Found(IReadOnlyDictionary<string, IReadOnlyList<string>> phrases, Func<string, bool> test) =>
        [.. phrases.Where(option => option.Value.Any(test)).Select(option => option.Key)];

    // "Not my choice" is about no choice: of phrases within each other only the longest counts. With how many letters it has.
    private static Dictionary<string, int> Longest(IReadOnlyDictionary<string, IReadOnlyList<string>> phrases, string said)
    {
        var all = phrases.SelectMany(option => option.Value.Where(phrase => Phrase.IsIn(phrase, said)).Select(phrase => (option.Key, Phrase: phrase))).ToList();
        return all
            .Where(one => !all.Exists(other => other.Phrase.Length > one.Phrase.Length && Phrase.IsIn(one.Phrase, other.Phrase)))
            .GroupBy(one => one.Key, one => one.Phrase.Length)
            .ToDictionary(option => option.Key, option => option.Sum());
    }

    // The words by which an ended interview is read know more of a sentence than the words for an option. What half as many letters speak for may be meant as well.
    private static List<string> ByReasons(Question question, string text, string language, IReadOnlyDictionary<string, IReadOnlyList<string>> phrases)
    {
        var words = Lexicons.Shipped.For(text, language);
        var named = Longest(phrases, PlainText.Words(text));
        foreach (var (code, letters) in Clause.Of(text, words).SelectMany(clause => words.ReasonsIn(clause.Words)))
        {
            named[code] = Math.Max(named.GetValueOrDefault(code), letters);
        }

        var most = named.Values.DefaultIfEmpty().Max();
        return [.. named.OrderByDescending(reason => reason.Value).Where(reason => reason.Value * 2 > most && question.Options.Any(option => option.Code == reason.Key)).Select(reason => reason.Key)];
    }

    private static AnswerOption Option(Question question, string code) => question.Options.First(option => option.Code == code);
}
