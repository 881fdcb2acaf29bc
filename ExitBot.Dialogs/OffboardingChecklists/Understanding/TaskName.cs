using System.Globalization;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.Conversations.Phrases;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;

namespace ExitBot.Dialogs.OffboardingChecklists.Understanding;

/// <summary>What a task is called by somebody, without the words that say nothing.</summary>
internal sealed partial class TaskName
{
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;
    private const int ShortestMistyped = 5;

    private static readonly IReadOnlyList<ChecklistPhrases> Phrases = [.. SpokenLanguages.Codes.Select(ChecklistPhrases.For)];

    private readonly IReadOnlyList<string> _said;
    private readonly IReadOnlyList<string> _words;
    private readonly string _run;

    public TaskName(string text)
    {
        _said = [.. PhraseText.Of(Elided().Replace(text, "")).Tokens.Select(token => token.Word).Where(word => word != PhraseText.Colon)];
        var telling = _said.Where(word => !Phrases.Any(phrases => phrases.Fillers.Contains(word))).ToList();
        _words = telling.Count > 0 ? telling : _said;
        _run = Unspaced.IsIn(text) ? string.Concat(_said) : "";
    }

    /// <summary>When it is only a number.</summary>
    public int? Number => _words is not [var word] ? null
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : Phrases.Select(phrases => phrases.Ordinals.Index().FirstOrDefault(ordinal => ordinal.Item.Split('|').Contains(word))).FirstOrDefault(ordinal => ordinal.Item is not null) is { Item: not null } place ? place.Index + 1
        : null;

    /// <summary>Whether it is nothing but words of a list, in whichever language.</summary>
    public bool Is(Func<ChecklistPhrases, IReadOnlySet<string>> list) => Phrases.Any(phrases => _said.Count > 0 && (_said.All(list(phrases).Contains) || list(phrases).Contains(string.Join(' ', _said)) || (_run.Length > 0 && list(phrases).Contains(_run))));

    public static IEnumerable<TaskName> NamesOf(ChecklistTask task) => TaskTitles.NamesOf(task).Select(name => new TaskName(name));

    /// <summary>How well this fits as a name for what the other one names.</summary>
    /// <param name="exact">Words that stand in some name as they were said, and so are short for no other: "carta" is no "cartão".</param>
    /// <param name="mistyped">Whether one letter of a long word may be wrong.</param>
    public NameFit FitOf(TaskName known, IReadOnlySet<string> exact, bool mistyped = false)
    {
        if (_run.Length > 0 || known._run.Length > 0)
        {
            return _run == known._run ? NameFit.Exact
                : _run.Length > 1 && known._run.Contains(_run, StringComparison.Ordinal) ? NameFit.All
                : known._run.Length > 1 && _run.Contains(known._run, StringComparison.Ordinal) ? NameFit.Some
                : NameFit.None;
        }

        var found = _words.Count(word => known._words.Any(other => IsSame(word, other, exact, mistyped)));
        return found == 0 ? NameFit.None
            : found < _words.Count ? (known._words.All(other => _words.Any(word => IsSame(word, other, exact, mistyped))) ? NameFit.Some : NameFit.None)
            : known._words.Count == _words.Count ? NameFit.Exact
            : NameFit.All;
    }

    /// <summary>The words of this that stand in one of these names letter by letter.</summary>
    public HashSet<string> WordsIn(IEnumerable<TaskName> names)
    {
        var known = names.SelectMany(name => name._words).ToHashSet(StringComparer.Ordinal);
        return [.. _words.Where(known.Contains)];
    }

    // "Laptops" is "laptop", "الحاسوب" is "حاسوب".
    private static bool IsSame(string one, string other, IReadOnlySet<string> exact, bool mistyped)
    {
        var (first, second) = (Bare(one), Bare(other));
        if (first == second)
        {
            return true;
        }

        if (exact.Contains(one))
        {
            return first.Length > second.Length && IsStem(second, first);
        }

        var (shorter, longer) = first.Length <= second.Length ? (first, second) : (second, first);
        return IsStem(shorter, longer) || (mistyped && IsOneSlip(shorter, longer));
    }

    private static bool IsStem(string shorter, string longer) =>
        shorter.Length >= ShortestStem && longer.Length - shorter.Length <= LongestEnding - 1 && longer.StartsWith(shorter, StringComparison.Ordinal);

    /// <summary>Whether one letter is wrong, missing, or has changed places with the next.</summary>
    private static bool IsOneSlip(string shorter, string longer)
    {
        if (longer.Length < ShortestMistyped || longer.Length - shorter.Length > 1)
        {
            return false;
        }

        var at = shorter.AsSpan().CommonPrefixLength(longer);
        var shortRest = shorter.AsSpan(at);
        var longRest = longer.AsSpan(at);
        return longer.Length > shorter.Length ? longRest[1..].SequenceEqual(shortRest)
            : longRest[1..].SequenceEqual(shortRest[1..])
            || (longRest.Length > 1 && longRest[0] == shortRest[1] && longRest[1] == shortRest[0] && longRest[2..].SequenceEqual(shortRest[2..]));
    }

    /// <summary>"L'ordinateur" is "ordinateur".</summary>
    [GeneratedRegex(@"\b[ld]['’](?=\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elided();

    private static string Bare(string word) => word.Length > ShortestStem && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..] : word;
}

/// <summary>From worst to best.</summary>
internal enum NameFit
{
    None,

    /// <summary>There is more in what was said than in the name.</summary>
    Some,

    /// <summary>All that was said stands in the name.</summary>
    All,

    Exact,
}
