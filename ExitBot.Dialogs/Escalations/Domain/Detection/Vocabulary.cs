namespace ExitBot.Dialogs.Escalations.Domain.Detection;

/// <summary>
/// The single words, stems ("harass*") and endings ("*verbot") that the patterns of a language are made of, each with a number, and
/// which of them a word of a text can be. A long word may have one wrong letter.
/// </summary>
internal sealed class Vocabulary(Writing writing, IEnumerable<string> notTypos)
{
    private const int ShortestTypo = 7;
    private const int ShortestStemOfTypo = 6;
    private const int ShortestMasked = 4;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Text, int Id, bool IsStem)>> _typos = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notTypos = notTypos.SelectMany(word => WordSplitter.Fold(word, writing)).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<int> _stemLengths = [];
    private readonly List<char> _firstLetters = [];

    /// <returns>The numbers of what one written word is made of: one, or several where every character counts.</returns>
    public IReadOnlyList<int> Add(string word)
    {
        if (word.EndsWith('*') && !writing.ByCharacter)
        {
            return [Number(_stems, string.Concat(WordSplitter.Fold(word[..^1], writing)), isStem: true)];
        }

        return word.StartsWith('*')
            ? [Number(_endings, string.Concat(WordSplitter.Fold(word[1..], writing)), isStem: null)]
            : [.. WordSplitter.Fold(word.TrimEnd('*'), writing).Select(part => Number(_words, part, isStem: false))];
    }

    public char FirstLetterOf(int id) => _firstLetters[id];

    /// <summary>All that the word can be.</summary>
    public HashSet<int> Find(Word word, bool takesTypos)
    {
        var found = new HashSet<int>();
        foreach (var form in word.Forms)
        {
            AddExact(form, found);
        }

        if (found.Count == 0)
        {
            AddMasked(word.Text, found);
        }

        // A word that is known in full is no typo of another; one that is only a stem's may be.
        if (takesTypos && !word.Forms.Any(form => _words.ContainsKey(form) || _notTypos.Contains(form)))
        {
            foreach (var form in word.Forms.Where(form => form.Length >= ShortestTypo))
            {
                AddTypos(form, found);
            }
        }

        return found;
    }

    /// <summary>Splits letters that were written apart into words of the language; null when they are none.</summary>
    public IReadOnlyList<string>? Segment(string letters)
    {
        var reached = new int?[letters.Length + 1];
        reached[0] = 0;
        for (var end = 1; end <= letters.Length; end++)
        {
            for (var start = 0; start < end && reached[end] is null; start++)
            {
                if (reached[start] is not null && IsWord(letters[start..end]))
                {
                    reached[end] = start;
                }
            }
        }

        if (reached[^1] is null)
        {
            return null;
        }

        var words = new List<string>();
        for (var end = letters.Length; end > 0; end = reached[end]!.Value)
        {
            words.Insert(0, letters[reached[end]!.Value..end]);
        }

        return words;
    }

    private bool IsWord(string text) =>
        _words.ContainsKey(text) || Enumerable.Range(1, text.Length).Any(length => length >= 3 && text.Length - length <= 4 && _stems.ContainsKey(text[..length]));

    private int Number(Dictionary<string, int> texts, string text, bool? isStem)
    {
        if (!texts.TryGetValue(text, out var id))
        {
            texts[text] = id = _firstLetters.Count;
            _firstLetters.Add(text[0]);
            if (isStem is { } stem && text.Length >= (stem ? ShortestStemOfTypo : ShortestTypo) && !writing.ByCharacter)
            {
                AddNeighbours(text, id, stem);
            }
        }

        return id;
    }

    private void AddNeighbours(string text, int id, bool isStem)
    {
        if (isStem)
        {
            _stemLengths.UnionWith([text.Length - 1, text.Length, text.Length + 1]);
        }

        foreach (var key in WithoutOneLetter(text).Append(text))
        {
            if (!_typos.TryGetValue(key, out var near))
            {
                _typos[key] = near = [];
            }

            near.Add((text, id, isStem));
        }
    }

    private void AddExact(string form, HashSet<int> found)
    {
        if (_words.TryGetValue(form, out var word))
        {
            found.Add(word);
        }

        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 2; length <= form.Length && _stems.Count > 0; length++)
        {
            if (stems.TryGetValue(form.AsSpan(0, length), out var stem))
            {
                found.Add(stem);
            }
        }

        var endings = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = 3; length <= form.Length && _endings.Count > 0; length++)
        {
            if (endings.TryGetValue(form.AsSpan(form.Length - length), out var ending))
            {
                found.Add(ending);
            }
        }
    }

    private void AddTypos(string form, HashSet<int> found)
    {
        AddNear(form, isStem: false, found);
        foreach (var length in _stemLengths.Where(length => length <= form.Length))
        {
            AddNear(form[..length], isStem: true, found);
        }
    }

    private void AddNear(string text, bool isStem, HashSet<int> found)
    {
        foreach (var key in WithoutOneLetter(text).Append(text))
        {
            foreach (var near in _typos.GetValueOrDefault(key, []))
            {
                if (near.IsStem == isStem && near.Text[0] == text[0] && OneEditApart(near.Text, text))
                {
                    found.Add(near.Id);
                }
            }
        }
    }

    private void AddMasked(string text, HashSet<int> found)
    {
        if (text.Length < ShortestMasked || !text.Any(IsMask) || text.Count(char.IsLetter) < text.Length - 2)
        {
            return;
        }

        found.UnionWith(_words.Where(word => word.Key.Length == text.Length && Fits(word.Key, text)).Select(word => word.Value));
        found.UnionWith(_stems.Where(stem => stem.Key.Length <= text.Length && stem.Key.Length >= ShortestMasked && Fits(stem.Key, text)).Select(stem => stem.Value));
    }

    private static bool Fits(string known, string masked)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (known[i] != masked[i] && !IsMask(masked[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMask(char sign) => char.IsDigit(sign) || WordSplitter.Masks.Contains(sign, StringComparison.Ordinal);

    private static IEnumerable<string> WithoutOneLetter(string text) =>
        Enumerable.Range(0, text.Length).Select(i => text.Remove(i, 1)).Distinct(StringComparer.Ordinal);

    /// <summary>One letter more, less, other, or two swapped.</summary>
    private static bool OneEditApart(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        var left = one.AsSpan(same);
        var right = other.AsSpan(same);
        return left.SequenceEqual(right)
            || (left.Length > 0 && left[1..].SequenceEqual(right))
            || (right.Length > 0 && left.SequenceEqual(right[1..]))
            || (left.Length > 0 && right.Length > 0 && left[1..].SequenceEqual(right[1..]))
            || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
