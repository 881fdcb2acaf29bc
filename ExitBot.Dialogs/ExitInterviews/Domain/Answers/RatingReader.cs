using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Reads "4", "four", "4/5", "٤", "4️⃣", "★★★★", "completely", "4, because ..." and "it was all right, 4"; on a scale of five "mostly" and "🙂" as well.</summary>
internal static partial class RatingReader
{
    private const string FullStars = "⭐★🌟";
    private const int ShortRemark = 3;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:–—،؛、，");
    private static readonly ConcurrentDictionary<AnswerWords, Regex> Patterns = new(ReferenceEqualityComparer.Instance);

    public static AnswerReading Read(AnswerScale scale, string text, AnswerWords words) =>
        ByStars(scale, text) ?? ByLabel(scale, text) ?? ByNumber(scale, text, words) ?? ByLastClause(scale, text, words) ?? InWords(scale, text, words) ?? (AnswerReading)new AnswerReading.Unclear([]);

    private static AnswerReading.Rated? ByStars(AnswerScale scale, string text)
    {
        var runes = text.EnumerateRunes().Select(rune => rune.ToString()).Where(rune => rune is not ("\uFE0F" or " ")).ToList();
        var stars = runes.TakeWhile(rune => FullStars.Contains(rune, StringComparison.Ordinal)).Count();
        return stars >= 1 && stars <= scale.Max && runes.Skip(stars).All(rune => rune == "☆")
            ? new AnswerReading.Rated(stars, Comment: null)
            : null;
    }

    private static AnswerReading.Rated? ByLabel(AnswerScale scale, string text)
    {
        var said = PlainText.Words(text);
        foreach (var (rating, label) in scale.Labels)
        {
            var name = OwnText.Words(label);
            if (said == name || said == $"{rating} {name}")
            {
                return new AnswerReading.Rated(rating, Comment: null);
            }
        }

        return null;
    }

    private static AnswerReading.Rated? ByNumber(AnswerScale scale, string text, AnswerWords words)
    {
        var match = Patterns.GetOrAdd(words, RatingPattern.Of).Match(WithoutKeycaps(text));
        if (!match.Success
            || NumberIn(match.Groups["rating"].Value, words) is not { } rating || rating < scale.Min || rating > scale.Max
            || match.Groups["best"].Captures.Any(best => NumberIn(best.Value, words) != scale.Max))
        {
            return null;
        }

        var remark = PlainText.Words(match.Groups["remark"].Value).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var saysMore = remark.Length > 0 && !words.Connectives.Contains(string.Join(' ', remark));
        return Wavers(remark, rating, words) ? null : new AnswerReading.Rated(rating, saysMore ? text.Trim() : null);
    }

    // A spelled one is an article in many languages.
    private static bool Wavers(string[] remark, int rating, AnswerWords words) =>
        remark.Length <= ShortRemark && remark.Any(word => NumberIn(word, words) is { } other && other != rating && (other != 1 || char.IsAsciiDigit(word[0])));

    // Only where what comes before has no figure and begins with no number: "3,5" and "one, no, four" are asked about.
    private static AnswerReading.Rated? ByLastClause(AnswerScale scale, string text, AnswerWords words) =>
        text.AsSpan().LastIndexOfAny(ClauseEnds) is var end and > 0
        && !text.AsSpan(0, end).ContainsAnyInRange('0', '9')
        && !Patterns.GetOrAdd(words, RatingPattern.Of).IsMatch(WithoutKeycaps(text))
        && ByNumber(scale, text[(end + 1)..], words) is { Comment: null } rated
            ? new AnswerReading.Rated(rated.Rating, text.Trim()) { Literal = false }
            : null;

    /// <summary>"4 nice people": a figure that counts nothing is the rating, whatever is said after it. Null: it is none.</summary>
    /// <param name="counts">Whether a word is what a figure before it counts.</param>
    public static AnswerReading? ByFigureFirst(AnswerScale scale, string text, AnswerWords words, Func<string, bool> counts)
    {
        var said = PlainText.Words(text).Split(' ');
        return said.Length > 1
            && int.TryParse(said[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rating) && rating >= scale.Min && rating <= scale.Max
            && FigureAndWord().IsMatch(PlainText.Fold(text))
            && !counts(said[1]) && !Wavers(said[1..], rating, words)
            ? new AnswerReading.Rated(rating, text.Trim()) { Literal = false }
            : null;
    }

    private static AnswerReading.Rated? InWords(AnswerScale scale, string text, AnswerWords words)
    {
        if (scale is not { Min: 1, Max: 5 })
        {
            return null;
        }

        var said = PlainText.Words(text);
        return said.Length > 0
            ? words.FivePoints.TryGetValue(said, out var rating) ? new AnswerReading.Rated(rating, Comment: null) { Literal = false } : null
            : Faces(text).ToList() is [var face, .. var others] && AnswerWords.Faces.TryGetValue(face, out rating) && others.All(other => other == face)
                ? new AnswerReading.Rated(rating, Comment: null) { Literal = false }
                : null;
    }

    [GeneratedRegex(@"^\W*\d+\s+[""'«“”„「『(]*\p{L}")]
    private static partial Regex FigureAndWord();

    private static IEnumerable<string> Faces(string text) => text.EnumerateRunes()
        .Where(rune => !Rune.IsWhiteSpace(rune) && rune.Value is not (0xFE0F or (>= 0x1F3FB and <= 0x1F3FF)))
        .Select(rune => rune.ToString());

    private static string WithoutKeycaps(string text) =>
        PlainText.Fold(text.Replace("🔟", "10", StringComparison.Ordinal).Replace("\uFE0F", "", StringComparison.Ordinal).Replace("\u20E3", "", StringComparison.Ordinal))
            .Replace("'", " ", StringComparison.Ordinal).Replace("’", " ", StringComparison.Ordinal);

    private static int? NumberIn(string word, AnswerWords words) =>
        words.Numbers.TryGetValue(word, out var number) || int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out number) ? number : null;
}
