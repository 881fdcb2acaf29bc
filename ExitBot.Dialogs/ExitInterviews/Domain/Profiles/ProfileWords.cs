using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>How people of one language put their tenure, level and way of leaving. All words in <see cref="PlainText.Words"/> form.</summary>
public sealed record ProfileWords
{
    private static readonly ByLanguage<ProfileWords> Shipped =
        new(language => WordFile.Read<ProfileWords>($"ExitInterviews/Domain/Profiles/words.{language}.json"));

    private readonly Lazy<WordCutter> _cutter;

    public ProfileWords() => _cutter = new Lazy<WordCutter>(() => new WordCutter(this));

    public required IReadOnlyDictionary<string, double> Numbers { get; init; }

    /// <summary>"First" is 1, without an Arabic article.</summary>
    public required IReadOnlyDictionary<string, int> Ordinals { get; init; }

    /// <summary>Around a length of time up to now: "two years ago".</summary>
    public required HashSet<string> Ago { get; init; }

    public required HashSet<string> YearUnits { get; init; }

    public required HashSet<string> MonthUnits { get; init; }

    public required HashSet<string> WeekUnits { get; init; }

    public required HashSet<string> DayUnits { get; init; }

    /// <summary>"and a half", after the unit it belongs to.</summary>
    public required HashSet<string> Half { get; init; }

    /// <summary>Before the time since when: "since March 2021".</summary>
    public required HashSet<string> Since { get; init; }

    /// <summary>From 1 to 12.</summary>
    public required IReadOnlyDictionary<string, int> Months { get; init; }

    /// <summary>Words that are a number and its unit in one, with those: "شهرين" is "2 شهر".</summary>
    public IReadOnlyDictionary<string, string> Pairs { get; init; } = new Dictionary<string, string>();

    /// <summary>What stands after year, month and day of a date in figures: "2026年11月30日". Empty where nothing does.</summary>
    public IReadOnlyList<string> DateMarks { get; init; } = [];

    /// <summary>Parts of what is said, by wire name of the exit type; the longest that fits counts.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> ExitTypes { get; init; }

    /// <summary>Words by the band they tell.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> RoleBands { get; init; }

    /// <summary>What stands before a value without being part of it: "my name is".</summary>
    public required IReadOnlyList<string> LeadIns { get; init; }

    /// <summary>What stands after a value without being part of it: "です".</summary>
    public IReadOnlyList<string> LeadOuts { get; init; } = [];

    /// <summary>Whether the word measures time. A single letter may be anything.</summary>
    public bool IsUnit(string word) => (word.Length > 1 || Unspaced.Is(word[0])) && (YearUnits.Contains(word) || MonthUnits.Contains(word) || WeekUnits.Contains(word) || DayUnits.Contains(word));

    internal WordCutter Cutter => _cutter.Value;

    public static ProfileWords For(string language) => Shipped.For(language);
}
