using System.Buffers;
using System.Globalization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Finds the option meant: by label, number as shown, code, unique part or near spelling, in that order; else guesses by other words for it.</summary>
internal static class ChoiceReader
{
    private const int ShortestPart = 3;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",.;:!-–—\n、。，！،؛।");

    public static AnswerReading Read(Question question, string text, AnswerWords words, string language)
    {
        var options = question.Options;
        var said = PlainText.Words(text);
        if (options.FirstOrDefault(option => said == OwnText.Words(option.Label) || said == OwnText.Words(option.Code)) is { } named)
        {
            return new AnswerReading.Chosen(named, Comment: null, Literal: true);
        }

        if (ByNumber(options, said, words) is { } numbered)
        {
            return new AnswerReading.Chosen(numbered, Comment: null, Literal: true);
        }

        if (said.Length == 0)
        {
            return new AnswerReading.Unclear([]);
        }

        var candidates = Candidates(options, text, said, words);
        return candidates.Count == 1
            ? new AnswerReading.Chosen(candidates[0], CommentIn(text, said, candidates[0], words), Literal: false)
            : candidates.Count == 0 && Declined(options, text, language) is { } declined ? new AnswerReading.Chosen(declined, Comment: null, Literal: false)
            : candidates.Count == 0 ? ChoiceGuess.Of(question, text, WithoutFillers(said, words), words, language)
            : new AnswerReading.Unclear(candidates);
    }

    /// <summary>"I would rather not say" in whichever words, where that is an option.</summary>
    private static AnswerOption? Declined(IReadOnlyList<AnswerOption> options, string text, string language) =>
        Manner.For(language).Declines(text) ? options.FirstOrDefault(option => option.Code is "undisclosed" or "skip") : null;

    private static AnswerOption? ByNumber(IReadOnlyList<AnswerOption> options, string said, AnswerWords words)
    {
        var rest = WithoutNumberName(said, words);
        var number = rest.Split(' ', 2);
        if (!int.TryParse(number[0], NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
            && !words.Numbers.TryGetValue(number[0], out shown))
        {
            return null;
        }

        var option = shown >= 1 && shown <= options.Count ? options[shown - 1] : null;
        return number.Length == 1 || number[1] == OwnText.Words(option?.Label ?? "") ? option : null;
    }

    private static string WithoutNumberName(string said, AnswerWords words)
    {
        if (words.NumberNames.FirstOrDefault(name => said.StartsWith(name + " ", StringComparison.Ordinal)) is { } before)
        {
            return said[(before.Length + 1)..];
        }

        // "3番" is one word.
        var after = words.NumberNames.FirstOrDefault(name => Unspaced.Is(name[0]) && said.EndsWith(name, StringComparison.Ordinal));
        return after is null ? said : said[..^after.Length].TrimEnd();
    }

    private static List<AnswerOption> Candidates(IReadOnlyList<AnswerOption> options, string text, string said, AnswerWords words)
    {
        var core = WithoutFillers(said, words);
        Func<string, bool>[] tests =
        [
            label => WithoutFillers(label, words) == core,
            label => BeginsWith(text, label) || (IsTelling(label) && Phrase.IsIn(label, said)),
            label => core.Length >= ShortestPart && HasWords(label, core),
            label => Spelling.IsClose(core, WithoutFillers(label, words)),
        ];

        return tests
            .Select(test => options.Where(option => test(OwnText.Words(option.Label))).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
    }

    // One short word may be part of anything; in a script without blanks two letters are a word.
    private static bool IsTelling(string label) => label.Contains(' ', StringComparison.Ordinal) || (label.Length > 1 && Unspaced.Is(label[0]));

    // "No idea" does not begin with the answer "No"; "No, it was not" does.
    private static bool BeginsWith(string text, string label)
    {
        var end = text.AsSpan().IndexOfAny(ClauseEnds);
        return end > 0 && PlainText.Words(text[..end]) == label;
    }

    private static bool HasWords(string text, string part) => $" {text} ".Contains($" {part} ", StringComparison.Ordinal);

    private static string? CommentIn(string text, string said, AnswerOption option, AnswerWords words)
    {
        var label = OwnText.Words(option.Label);
        return HasWords(label, WithoutFillers(said, words)) || Spelling.IsClose(said, label) ? null : text.Trim();
    }

    private static string WithoutFillers(string said, AnswerWords words)
    {
        var kept = string.Join(' ', said.Split(' ').Where(word => !words.Fillers.Contains(word)));
        return kept.Length == 0 ? said : kept;
    }
}
