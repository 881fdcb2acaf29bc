namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>Turns a text into the numbers of its terms: its stems, and the concepts they stand for.</summary>
internal sealed class TermReader(LanguageAnalyser analyser, TermTable terms)
{
    public ReadTerms Read(string text)
    {
        var read = new ReadTerms([], [], [], []);
        foreach (var unit in analyser.Units(text))
        {
            foreach (var stem in unit.Stems)
            {
                Count(read, terms.NumberOf(stem));
            }

            foreach (var evoked in unit.Evoked)
            {
                var thought = terms.NumberOf(TermTable.OfEvoked(evoked));
                Count(read, thought);
                read.Evoked.Add(thought);
            }

            if (unit.Concept is { } concept)
            {
                var number = terms.NumberOf(TermTable.OfConcept(concept));
                Count(read, number);
                read.Units.Add(number);
                if (unit.IsTopic)
                {
                    read.Topics.Add(number);
                }
            }
            else
            {
                read.Units.UnionWith(unit.Stems.Select(terms.NumberOf));
            }
        }

        return read;
    }

    private static void Count(ReadTerms read, int term) => read.Counts[term] = read.Counts.GetValueOrDefault(term) + 1;
}

/// <param name="Counts">How often each term stands there.</param>
/// <param name="Units">One term for each thing said.</param>
/// <param name="Topics">Those of them that are topics.</param>
/// <param name="Evoked">What its words make one think of.</param>
internal sealed record ReadTerms(Dictionary<int, float> Counts, HashSet<int> Units, HashSet<int> Topics, HashSet<int> Evoked);
