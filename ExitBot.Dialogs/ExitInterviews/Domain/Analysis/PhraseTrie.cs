namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>
/// Finds phrases in folded text in one pass, the longest at each place, none over another. "word" is a whole word or phrase, "word*" begins one,
/// "*word*" stands anywhere: for compounds, and for scripts without blanks.
/// </summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node _atWord = new();
    private readonly Node _anywhere = new();
    private readonly IReadOnlyList<string> _prefixes;

    /// <param name="prefixes">What a language writes onto the front of a word: the Arabic article, for one.</param>
    public PhraseTrie(IEnumerable<(string Phrase, T Value)> phrases, IReadOnlyList<string> prefixes)
    {
        _prefixes = prefixes;
        foreach (var (phrase, value) in phrases)
        {
            var node = phrase.StartsWith('*') ? _anywhere : _atWord;
            foreach (var character in phrase.Trim('*'))
            {
                node = node.Next(character);
            }

            (phrase.EndsWith('*') ? node.Open : node.Whole).Add(value);
        }
    }

    public List<Found<T>> In(string words)
    {
        var found = new List<Found<T>>();
        for (var at = 0; at < words.Length;)
        {
            var longest = Longest(_anywhere, words, at, at);
            if (at == 0 || words[at - 1] == ' ')
            {
                longest = LongerOf(longest, Longest(_atWord, words, at, at));
                foreach (var prefix in _prefixes.Where(prefix => string.CompareOrdinal(words, at, prefix, 0, prefix.Length) == 0))
                {
                    longest = LongerOf(longest, Longest(_atWord, words, at + prefix.Length, at));
                }
            }

            if (longest is { } hit)
            {
                found.Add(hit);
                at = hit.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    private static Found<T>? Longest(Node root, string words, int from, int start)
    {
        Found<T>? longest = null;
        var node = root;
        for (var at = from; at < words.Length && node.Find(words[at]) is { } next; at++)
        {
            node = next;
            var endsWord = at + 1 == words.Length || words[at + 1] == ' ';
            if (node.HasOpen || (endsWord && node.HasWhole))
            {
                longest = new Found<T>(start, at + 1, [.. node.HasOpen ? node.Open : [], .. endsWord && node.HasWhole ? node.Whole : []]);
            }
        }

        return longest;
    }

    private static Found<T>? LongerOf(Found<T>? one, Found<T>? other) => other is null || one?.End >= other.End ? one : other;

    private sealed class Node
    {
        private Dictionary<char, Node>? _next;
        private List<T>? _whole;
        private List<T>? _open;

        public bool HasWhole => _whole is not null;

        public bool HasOpen => _open is not null;

        public List<T> Whole => _whole ??= [];

        public List<T> Open => _open ??= [];

        public Node Next(char character)
        {
            _next ??= [];
            if (!_next.TryGetValue(character, out var next))
            {
                _next[character] = next = new Node();
            }

            return next;
        }

        public Node? Find(char character) => _next is not null && _next.TryGetValue(character, out var next) ? next : null;
    }
}

/// <param name="Values">Of every phrase that ends here: the same words may stand for several things.</param>
internal sealed record Found<T>(int Start, int End, IReadOnlyList<T> Values);
