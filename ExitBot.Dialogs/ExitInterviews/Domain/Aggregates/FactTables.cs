using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain.Names;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>All tables that are counted, uncut and by one characteristic at a time.</summary>
internal sealed class FactTables
{
    public const string Uncut = "";
    public const string Unknown = "unknown";
    public const string People = "people";
    public const string Register = "status";
    public const string Favourable = "favourable";
    public const string Reasons = "reasons";
    public const string ReasonBasis = "reason_basis";
    public const string Themes = "themes";
    public const string Enps = "enps";
    public const string ExitTypes = "exit_type";
    public const string Preventable = "preventable";
    public const string RegrettedVoluntary = "regretted";
    public const string FirstThought = "first_thought";
    public const string Return = "recommend_return";
    public const string Rating = "rating:";
    public const string ThemePolarity = "theme:";

    private const string Department = "department";
    private const int FavourableFrom = 4;

    /// <summary>By which people may be told apart, one at a time.</summary>
    private static readonly (string Cut, Func<InterviewFacts, string> ColumnOf)[] All =
    [
        (Uncut, _ => ""),
        (Department, facts => facts.Department ?? Unknown),
        ("location", facts => facts.Location ?? Unknown),
        ("tenure", facts => TenureBand(facts.TenureMonths)),
        ("exit_type", facts => facts.ExitType is { } type ? WireName.Of(type) : Unknown),
    ];

    private readonly List<(string Table, string Row)> _items = [];
    private readonly ItemTable _people = new(People);
    private readonly ItemTable _reasons = new(Reasons);
    private readonly ItemTable _reasonBasis = new(ReasonBasis);
    private readonly ItemTable _mentions = new(Themes);
    private readonly ItemTable _exitTypes = new(ExitTypes);
    private readonly ItemTable _preventable = new(Preventable);
    private readonly ItemTable _regretted = new(RegrettedVoluntary);
    private readonly ItemTable _firstThought = new(FirstThought);
    private readonly ItemTable _return = new(Return);
    private readonly Dictionary<string, ItemTable> _polarities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, RatingTable>> _ratingTables = new(StringComparer.Ordinal);

    // By cut and column, then by the number of the quarter. Keys are texts and numbers only: dictionaries of those are compiled ahead.
    private readonly Dictionary<string, Dictionary<int, int[]>>[] _groups = [.. All.Select(_ => new Dictionary<string, Dictionary<int, int[]>>(StringComparer.Ordinal))];
    private readonly List<RegisterCount> _register = [];
    private readonly List<int> _found = [];
    private readonly Func<string, string, int> _series;

    /// <param name="series">The number of the wording that a question had in a bank: a reworded one begins anew.</param>
    public FactTables(Func<string, string, int> series) => _series = series;

    /// <summary>How many were added.</summary>
    public int Interviews { get; private set; }

    public static IEnumerable<string> Cuts => All.Select(cut => cut.Cut).Where(cut => cut.Length > 0);

    /// <summary>Every fact becomes a few numbers once, and those are counted in each group that it belongs to: there may be a hundred thousand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(InterviewFacts facts)
    {
        Interviews++;
        _found.Clear();
        Find(facts);
        var found = CollectionsMarshal.AsSpan(_found);
        for (var cut = 0; cut < All.Length; cut++)
        {
            var counts = CountsOf(_groups[cut], All[cut].ColumnOf(facts), facts.Quarter.Index);
            foreach (var item in found)
            {
                counts[item]++;
            }
        }
    }

    /// <summary>Of all that were begun, whatever came of them.</summary>
    public void Add(RegisterCount register) => _register.Add(register);

    public IEnumerable<CountTable> Read()
    {
        var tables = new Dictionary<(string Name, string Cut), CountTable>();
        foreach (var (cut, column, quarters) in All.Zip(_groups).SelectMany(pair => pair.Second.Select(group => (pair.First.Cut, group.Key, group.Value))))
        {
            // Of a department people write what they like: "Maria's team".
            var shown = cut == Department ? new NamedPeople([column], SpokenLanguages.English).Hide(column) : column;
            for (var item = 0; item < _items.Count; item++)
            {
                var (name, row) = _items[item];
                foreach (var (quarter, counts) in quarters.Where(counted => counted.Value.Length > item && counted.Value[item] > 0))
                {
                    Put(name, cut, row, shown, new Quarter(quarter), counts[item]);
                }
            }
        }

        foreach (var count in _register)
        {
            Put(Register, Uncut, WireName.Of(count.Status), "", count.Quarter, count.Count);
        }

        return tables.Values;

        void Put(string name, string cut, string row, string column, Quarter quarter, int count)
        {
            if (!tables.TryGetValue((name, cut), out var table))
            {
                var isScore = name.StartsWith(Enps, StringComparison.Ordinal) || name.StartsWith(Rating, StringComparison.Ordinal);
                tables[(name, cut)] = table = new CountTable(name, cut, isPartition: name != Themes, isScore);
            }

            if (row.Length > 0)
            {
                table.Add(row, column, quarter, count);
            }

            // People may mention several themes: how many people there are is counted apart.
            if (table.IsPartition || row.Length == 0)
            {
                table.AddToSize(column, quarter, count);
            }
        }
    }

    /// <summary>The table of a wording; the first one has the name alone.</summary>
    public static string EnpsOf(int series) => series == 1 ? Enps : $"{Enps}#{series}";

    /// <param name="atLeast">Of fewer ratings none is told.</param>
    public IEnumerable<PublishedAverage> ReadAverages(int atLeast) => _ratingTables.Values.SelectMany(bank => bank.Values)
        .GroupBy(table => (table.Question, table.Series))
        .Select(wording => (wording.Key, Count: wording.Sum(table => table.Count), Sum: wording.Sum(table => table.Sum)))
        .Where(wording => wording.Count >= atLeast)
        .Select(wording => new PublishedAverage(wording.Key.Question, wording.Key.Series, Math.Round((double)wording.Sum / wording.Count, 1)));

    private static string TenureBand(int? months) => months switch
    {
        null => Unknown,
        < 3 => "under_3_months",
        < 12 => "3_to_12_months",
        < 36 => "1_to_3_years",
        < 84 => "3_to_7_years",
        _ => "over_7_years",
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Find(InterviewFacts facts)
    {
        Put(_people, People);
        Put(_reasons, facts.Reason);
        Put(_reasonBasis, facts.Reason is null ? null : facts.IsStated ? "stated" : "inferred");
        Put(_exitTypes, facts.ExitType is { } type ? WireName.Of(type) : null);
        Put(_preventable, facts.Preventable);
        Put(_regretted, facts.ExitType == ExitType.Voluntary ? WireName.Of(facts.Regretted) : null);
        Put(_firstThought, facts.FirstThought);
        Put(_return, facts.RecommendReturn);
        Put(_mentions, "");
        foreach (var (theme, polarity) in facts.Mentions)
        {
            Put(_mentions, theme);
            Put(PolarityOf(theme), polarity is { } spoken ? WireName.Of(spoken) : null);
        }

        if (facts.Enps is { } likely)
        {
            var table = TableOf(Enps, facts.BankVersion);
            table.Add(likely);
            Put(table.Items, EnpsBucket.Of(likely));
        }

        foreach (var (question, rating) in facts.Ratings)
        {
            var table = TableOf(question, facts.BankVersion);
            table.Add(rating);
            Put(table.Items, rating >= FavourableFrom ? Favourable : "other");
        }
    }

    /// <param name="row">Null: not one of those who are counted here.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Put(ItemTable table, string? row)
    {
        if (row is null)
        {
            return;
        }

        if (!table.Rows.TryGetValue(row, out var item))
        {
            table.Rows[row] = item = _items.Count;
            _items.Add((table.Name, row));
        }

        _found.Add(item);
    }

    private ItemTable PolarityOf(string theme)
    {
        if (!_polarities.TryGetValue(theme, out var table))
        {
            _polarities[theme] = table = new ItemTable(ThemePolarity + theme);
        }

        return table;
    }

    private RatingTable TableOf(string question, string version)
    {
        if (!_ratingTables.TryGetValue(version, out var bank))
        {
            _ratingTables[version] = bank = new Dictionary<string, RatingTable>(StringComparer.Ordinal);
        }

        if (!bank.TryGetValue(question, out var table))
        {
            bank[question] = table = new RatingTable(question, _series(question, version));
        }

        return table;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int[] CountsOf(Dictionary<string, Dictionary<int, int[]>> groups, string column, int quarter)
    {
        if (!groups.TryGetValue(column, out var quarters))
        {
            groups[column] = quarters = [];
        }

        if (!quarters.TryGetValue(quarter, out var counts) || counts.Length < _items.Count)
        {
            Array.Resize(ref counts, Math.Max(_items.Count * 2, 64));
            quarters[quarter] = counts;
        }

        return counts;
    }

    /// <summary>The rows of a table that were met, each with its number among all items.</summary>
    private sealed class ItemTable(string name)
    {
        public string Name => name;

        public Dictionary<string, int> Rows { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>What is rated in one bank.</summary>
    private sealed class RatingTable(string question, int series)
    {
        public string Question => question;

        public int Series => series;

        public ItemTable Items { get; } = new(question == Enps ? EnpsOf(series) : $"{Rating}{question}#{series}");

        public int Count { get; private set; }

        public long Sum { get; private set; }

        public void Add(int rating)
        {
            Count++;
            Sum += rating;
        }
    }
}
