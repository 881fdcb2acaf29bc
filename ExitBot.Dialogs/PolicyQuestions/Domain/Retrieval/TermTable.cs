using System.Collections.Concurrent;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Retrieval;

/// <summary>A number for each term. It only grows: an index in use goes on with the numbers it was built with.</summary>
internal sealed class TermTable
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public int Count => _numbers.Count;

    public IEnumerable<KeyValuePair<string, int>> All => _numbers;

    public int NumberOf(string term)
    {
        if (_numbers.TryGetValue(term, out var known))
        {
            return known;
        }

        lock (_lock)
        {
            return _numbers.GetOrAdd(term, static (_, next) => next, _numbers.Count);
        }
    }

    public int? Find(string term) => _numbers.TryGetValue(term, out var number) ? number : null;

    /// <summary>How a concept stands among the stems.</summary>
    public static string OfConcept(string concept) => $"§{concept}";

    /// <summary>How what is only thought of stands among them.</summary>
    public static string OfEvoked(string name) => $"~{name}";
}
