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
    private const int MostMasks = 2;
    private const int ShortestStem = 2;
    private const int ShortestEnding = 3;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _endings = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(string Text, int Id, bool IsStem)>> _longByFirstLetter = [];
    private readonly HashSet<string> _notTypos = notTypos.SelectMany(word => WordSplitter.Fold(word, writing)).ToHashSet(StringComparer.Ordinal);
    private readonly List<char> _firstLetters = [];
    private readonly bool[] _beginnings = new bool[1 << 12];
    private int _longestStem;

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
    public int[] Find(Word word)
    {
        int[] found = [];
        foreach (var form in word.Forms)
        {
            AddExact(form, ref found);
        }

        if (found.Length == 0 && HasMask(word.Text))
        {
            AddMasked(word.Text, ref found);
        }

        return found;
    }

    /// <summary>All that the word can be when it has a wrong letter, besides what it is already; null when that is nothing.</summary>
    public int[]? FindTypos(Word word, int[] known)
    {
        // A word that is known in full is no typo of another; one that is only a stem's may be.
        int[] found = [];
        foreach (var form in word.Forms)
        {
            if (_words.ContainsKey(form) || _notTypos.Contains(form))
            {
                return null;
            }

            AddTypos(form, ref found);
        }

        return found.Length == 0 ? null : [.. known.Union(found)];
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
            if (isStem == true && text.Length >= ShortestStem)
            {
                _longestStem = Math.Max(_longestStem, text.Length);
                _beginnings[PlaceOf(text)] = true;
            }

            if (isStem is { } stem && text.Length >= (stem ? ShortestStemOfTypo : ShortestTypo) && !writing.ByCharacter)
            {
                if (!_longByFirstLetter.TryGetValue(text[0], out var known))
                {
                    _longByFirstLetter[text[0]] = known = [];
                }

                known.Add((text, id, stem));
            }
        }

        return id;
    }

    private void AddExact(string form, ref int[] found)
    {
        if (_words.TryGetValue(form, out var word))
        {
            found = With(found, word);
        }

        // Most words begin like no stem at all.
        var stems = _stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = form.Length >= ShortestStem && _beginnings[PlaceOf(form)] ? Math.Min(form.Length, _longestStem) : 0; length >= ShortestStem; length--)
        {
            if (stems.TryGetValue(form.AsSpan(0, length), out var stem))
            {
                found = With(found, stem);
            }
        }

        var endings = _endings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestEnding; length <= form.Length && _endings.Count > 0; length++)
        {
            if (endings.TryGetValue(form.AsSpan(form.Length - length), out var ending))
            {
                found = With(found, ending);
            }
        }
    }

    /// <summary>The first letter is right.</summary>
    private void AddTypos(string form, ref int[] found)
    {
        if (form.Length < ShortestTypo || !_longByFirstLetter.TryGetValue(form[0], out var known))
        {
            return;
        }

        foreach (var (text, id, isStem) in known)
        {
            if (isStem ? BeginsOneEditApart(text, form) : OneEditApart(text, form))
            {
                found = With(found, id);
            }
        }
    }

    private static bool BeginsOneEditApart(string stem, string form)
    {
        for (var length = stem.Length - 1; length <= Math.Min(form.Length, stem.Length + 1); length++)
        {
            if (OneEditApart(stem, form.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    private void AddMasked(string text, ref int[] found)
    {
        foreach (var (word, id) in _words)
        {
            if (word.Length == text.Length && Fits(word, text))
            {
                found = With(found, id);
            }
        }

        foreach (var (stem, id) in _stems)
        {
            if (stem.Length <= text.Length && stem.Length >= ShortestMasked && Fits(stem, text))
            {
                found = With(found, id);
            }
        }
    }

    private static bool HasMask(string text)
    {
        var (masks, letters) = (0, 0);
        foreach (var sign in text)
        {
            masks += IsMask(sign) ? 1 : 0;
            letters += char.IsLetter(sign) ? 1 : 0;
        }

        return text.Length >= ShortestMasked && masks > 0 && letters >= text.Length - MostMasks;
    }

    /// <summary>By the first two letters; several beginnings may share one.</summary>
    private static int PlaceOf(string text) => ((text[0] * 31) + text[1]) & 0xFFF;

    private static int[] With(int[] found, int id) => found.AsSpan().Contains(id) ? found : [.. found, id];

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

    /// <summary>One letter more, less, other, or two swapped.</summary>
    private static bool OneEditApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        var left = one[same..];
        var right = other[same..];
        return left.SequenceEqual(right)
            || (left.Length > 0 && left[1..].SequenceEqual(right))
            || (right.Length > 0 && left.SequenceEqual(right[1..]))
            || (left.Length > 0 && right.Length > 0 && left[1..].SequenceEqual(right[1..]))
            || (left.Length > 1 && right.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]));
    }
}
