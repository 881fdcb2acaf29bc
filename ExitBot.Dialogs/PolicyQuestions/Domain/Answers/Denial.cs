using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;
using ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>
/// Whether a sentence turns what it was taken from around: one denies and the other does not. It is looked at clause by clause, each beside the clause of the quote that it
/// has most in common with. A sentence that denies in other words ("lapse" for "are not paid out") is taken for turned around: it is dropped, and the quote says it.
/// </summary>
internal sealed class Denial(PolicyLanguages languages)
{
    // "Unless agreed," by itself says nothing of what is denied.
    private const int FewestWords = 4;
    private static readonly char[] Ends = [',', ';', ':', '–', '—', '،', '؛', '、'];

    public bool IsTurnedAround(string sentence, string language, string quote, string quoteLanguage)
    {
        var quoted = Clauses(quote).Select(clause => (Terms: TermsOf(clause, quoteLanguage, isSame: language == quoteLanguage), Denies: Denies(clause, quoteLanguage))).ToList();
        return Clauses(sentence).Any(clause =>
        {
            var terms = TermsOf(clause, language, isSame: language == quoteLanguage);
            var most = quoted.Max(other => other.Terms.Count(terms.Contains));
            var denies = Denies(clause, language);
            return quoted.Where(other => other.Terms.Count(terms.Contains) == most).All(other => other.Denies != denies);
        });
    }

    private bool Denies(string text, string language)
    {
        // "Not taken" is how one says "unused", and "no later than" tells a deadline.
        var words = languages.WordsOf(language).Aspects;
        return ClaimWords.For(language).Denies(text, words.GetValueOrDefault("unused", []).Concat(words.GetValueOrDefault("deadline", [])).Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)));
    }

    // Between two languages only concepts can be compared.
    private HashSet<string> TermsOf(string text, string language, bool isSame) =>
        [.. languages.AnalyserFor(language).Units(text).SelectMany(unit => unit.Concept is { } concept ? [concept] : isSame ? unit.Stems : [])];

    private static List<string> Clauses(string text)
    {
        var clauses = new List<string>();
        foreach (var sentence in Sentences.Of(text))
        {
            var first = clauses.Count;
            foreach (var part in sentence.Split(Ends, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (clauses.Count > first && (IsShort(part) || IsShort(clauses[^1])))
                {
                    clauses[^1] = $"{clauses[^1]}, {part}";
                }
                else
                {
                    clauses.Add(part);
                }
            }
        }

        return clauses.Count > 0 ? clauses : [text];
    }

    private static bool IsShort(string clause) => clause.Split(' ').Length < FewestWords;
}
