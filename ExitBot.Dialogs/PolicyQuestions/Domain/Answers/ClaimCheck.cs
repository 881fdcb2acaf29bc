using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>
/// Holds a model's sentences to the passages. One stays when its quote stands in the passage it names, its numbers stand in that quote, it denies what the quote denies and
/// nothing else, and it speaks of what the passage speaks of. What does not stand is dropped and never repaired. Whether the quote means what the sentence says is left to the reader, who sees both.
/// </summary>
public sealed class ClaimCheck(PolicyLanguages languages)
{
    private const int MostSentences = 6;
    private const int LongestSentence = 400;

    // Of what a sentence speaks of, so much must be the passage's: the rest is its own way of putting it.
    private const double OwnWords = 0.5;

    private readonly Denial _denial = new(languages);

    /// <returns>Null: nothing is left.</returns>
    /// <param name="language">The one to answer in.</param>
    public PolicyAnswer.Composed? Check(IEnumerable<ClaimedSentence> claims, PolicyAnswer.Found found, string language)
    {
        var sentences = new List<CitedSentence>();
        var passages = new List<Passage>();
        foreach (var claim in claims.Take(MostSentences))
        {
            if (Stands(claim, found.Evidence, language) is not { } passage)
            {
                continue;
            }

            var known = passages.IndexOf(passage);
            if (known < 0)
            {
                passages.Add(passage);
            }

            sentences.Add(new CitedSentence(PlainText.OneLine(claim.Text).Trim(), known < 0 ? passages.Count : known + 1));
        }

        return sentences.Count == 0 ? null : new PolicyAnswer.Composed(sentences, passages) { IsPolicyMatter = found.IsPolicyMatter };
    }

    /// <summary>The passage with the words that were quoted; null: the sentence does not stand.</summary>
    private Passage? Stands(ClaimedSentence claim, IReadOnlyList<Passage> evidence, string language)
    {
        if (claim.Passage < 1 || claim.Passage > evidence.Count || claim.Text.Length is 0 or > LongestSentence || LanguageGuess.Of(claim.Text) is { } written && written != language)
        {
            return null;
        }

        var passage = evidence[claim.Passage - 1];
        var source = passage.Document.Language;
        return QuotedWords.Find(passage.Chunk.Text, claim.Quote) is { } quote
            && Figures.In(claim.Text, language).IsSubsetOf(Figures.In(quote, source))
            && !_denial.IsTurnedAround(claim.Text, language, quote, source)
            && SpeaksOf(passage, claim.Text, language)
            ? passage with { Quote = quote }
            : null;
    }

    private bool SpeaksOf(Passage passage, string sentence, string language)
    {
        var source = languages.AnalyserFor(passage.Document.Language)
            .Units($"{passage.Document.Title}\n{string.Join('\n', passage.Chunk.Headings)}\n{passage.Chunk.Text}")
            .ToList();
        var stems = source.SelectMany(unit => unit.Stems).ToHashSet(StringComparer.Ordinal);
        var concepts = source.Select(unit => unit.Concept).OfType<string>().SelectMany(concept => RelatedConcepts.Of(concept).Prepend(concept)).ToHashSet(StringComparer.Ordinal);

        // Between two languages only concepts can be compared.
        var units = languages.AnalyserFor(language).Units(sentence).Where(unit => language == passage.Document.Language || unit.Concept is not null).ToList();
        var known = units.Count(unit => IsKnown(unit));
        return units.Where(unit => unit.IsTopic).All(IsKnown) && known >= units.Count * OwnWords;

        bool IsKnown(TextUnit unit) => (unit.Concept is { } concept && concepts.Contains(concept)) || unit.Stems.Any(stems.Contains);
    }
}
