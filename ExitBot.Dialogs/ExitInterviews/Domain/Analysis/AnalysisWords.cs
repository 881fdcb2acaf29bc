using System.Text;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>The lexicon of one language: Words/&lt;language&gt;.json, lists as texts with commas. Another language is another file.</summary>
internal sealed class AnalysisWords
{
    public const string Folder = "ExitInterviews/Domain/Analysis/Words";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    private readonly Content _content;
    private readonly HashSet<string> _common;
    private readonly PhraseTrie<Tone> _tones;
    private readonly PhraseTrie<string> _themes;
    private readonly PhraseTrie<string> _reasons;
    private readonly PhraseTrie<bool> _causes;
    private readonly PhraseTrie<bool> _exclusions;
    private readonly PhraseTrie<bool> _triggers;
    private readonly PhraseTrie<bool> _instructions;
    private readonly PhraseTrie<bool> _neutral;
    private readonly PhraseTrie<string> _special;

    private AnalysisWords(string language, Content content)
    {
        Language = language;
        _content = content;
        _common = [.. Phrases(content.Common)];
        _tones = Trie([
            .. Entries(content.Praise, Tone.Praise), .. Entries(content.Complaint, Tone.Complaint), .. Entries(content.Good, Tone.Good),
            .. Entries(content.Denial, Tone.Denial), .. Entries(content.Turn, Tone.Turn)]);
        _themes = Trie(content.Themes.SelectMany(theme => Entries(theme.Value, theme.Key)));
        _reasons = Trie(content.Reasons.SelectMany(reason => Entries(reason.Value, reason.Key)));
        _causes = Trie(Entries(content.Causes, true));
        _exclusions = Trie(Entries(content.NotCauses, true));
        _triggers = Trie(Entries(content.Triggers, true));
        _instructions = Trie(Entries(content.Instructions, true));
        _neutral = Trie(Entries(content.Neutral, true));
        _special = Trie(content.Special.SelectMany(category => Entries(category.Value, category.Key)));
    }

    public string Language { get; }

    public IEnumerable<string> ThemeCodes => _content.Themes.Keys;

    public IEnumerable<string> ReasonCodes => _content.Reasons.Keys;

    private static StringSplitOptions Trim => StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <exception cref="InvalidDataException">The file is not usable; the message names it.</exception>
    public static AnalysisWords Load(string path)
    {
        try
        {
            return new AnalysisWords(Path.GetFileNameWithoutExtension(path), JsonSerializer.Deserialize<Content>(EmbeddedFile.Read(path), Json)!);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"Lexicon {path}: {wrong.Message}", wrong);
        }
    }

    public string Fold(string text) => FoldedText.Of(text, _content.ApostropheDivides);

    /// <summary>How many of the language's commonest words are in the text.</summary>
    public int CommonIn(string folded) => folded.Split(' ').Count(_common.Contains);

    public IEnumerable<string> Divide(string clause)
    {
        var start = 0;
        foreach (var turn in _tones.In(clause).Where(found => found.Values.Contains(Tone.Turn)))
        {
            if (clause[start..turn.Start].Trim() is { Length: > 0 } before)
            {
                yield return before;
            }

            start = turn.End;
        }

        if (clause[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Praise and complaints of the clause, denials applied.</summary>
    public (int Praise, int Complaints) TonesIn(string clause)
    {
        var found = In(_tones, clause);
        var denials = found.Where(hit => hit.Values.Contains(Tone.Denial)).ToList();
        var unused = denials.ToHashSet();
        var (praise, complaints) = (0, 0);
        foreach (var hit in found.Where(hit => !hit.Values.Contains(Tone.Denial) && !hit.Values.Contains(Tone.Turn)))
        {
            var denied = denials.FirstOrDefault(denial => Reaches(denial, hit, clause));
            if (denied is not null)
            {
                unused.Remove(denied);
            }

            switch (hit.Values[0], IsDenied: denied is not null)
            {
                case (Tone.Praise, false) or (Tone.Complaint, true):
                    praise++;
                    break;
                case (Tone.Complaint, false) or (_, true):
                    complaints++;
                    break;
            }
        }

        // "There was a lack of everything": it denies nothing that is named here, and complains by itself.
        complaints += unused.Count(denial => denial.Values.Contains(Tone.Complaint));
        return (praise, complaints);
    }

    public IEnumerable<string> ThemesIn(string clause) => In(_themes, clause).SelectMany(found => found.Values).Distinct();

    /// <summary>Each with how many letters of the clause speak for it.</summary>
    public IEnumerable<KeyValuePair<string, int>> ReasonsIn(string clause) => _exclusions.In(clause).Count > 0 ? [] : In(_reasons, clause)
        .SelectMany(found => found.Values.Select(code => (Code: code, Letters: found.End - found.Start)))
        .GroupBy(found => found.Code, found => found.Letters)
        .Select(code => KeyValuePair.Create(code.Key, code.Sum()));

    public bool GivesCause(string clause) => _causes.In(clause).Count > 0;

    /// <summary>It is told to whoever reads it, not about work.</summary>
    public bool Instructs(string clause) => _instructions.In(clause).Count > 0;

    public IEnumerable<string> SpecialIn(string clause) => In(_special, clause).SelectMany(found => found.Values).Distinct();

    public bool NamesTrigger(string clause) => _triggers.In(clause).Count > 0;

    private List<Found<T>> In<T>(PhraseTrie<T> phrases, string clause)
    {
        var (found, neutral) = (phrases.In(clause), _neutral.In(clause));
        return neutral.Count == 0 ? found : found.FindAll(hit => !neutral.Exists(expression => expression.Start < hit.End && hit.Start < expression.End));
    }

    private bool Reaches(Found<Tone> denial, Found<Tone> hit, string clause) =>
        denial.End <= hit.Start ? WordsBetween(clause, denial.End, hit.Start) <= _content.DenialReachesAhead
        : WordsBetween(clause, hit.End, denial.Start) <= _content.DenialReachesBack;

    private static int WordsBetween(string clause, int from, int to) =>
        clause.AsSpan(from, to - from).Trim() is { Length: > 0 } between ? between.Count(' ') + 1 : 0;

    private PhraseTrie<T> Trie<T>(IEnumerable<(string, T)> entries) => new(entries, _content.Prefixes.Split(',', Trim));

    private IEnumerable<(string, T)> Entries<T>(string list, T value) => Phrases(list).Select(phrase => (phrase, value));

    private IEnumerable<string> Phrases(string list) => list.Split(',', Trim).Select(phrase =>
    {
        var folded = new StringBuilder(Fold(phrase));
        return (phrase.StartsWith('*') || _content.WithoutBlanks ? folded.Insert(0, '*') : folded)
            .Append(phrase.EndsWith('*') || _content.WithoutBlanks ? "*" : "")
            .ToString();
    });

    private sealed record Content
    {
        /// <summary>The script puts no blanks between words: every phrase may stand anywhere.</summary>
        public bool WithoutBlanks { get; init; }

        /// <summary>"l'ambiance" is two words, "didn't" is one.</summary>
        public bool ApostropheDivides { get; init; }

        public string Prefixes { get; init; } = "";

        /// <summary>In words.</summary>
        public required int DenialReachesAhead { get; init; }

        public required int DenialReachesBack { get; init; }

        public required string Common { get; init; }

        public required string Praise { get; init; }

        public required string Complaint { get; init; }

        public required string Good { get; init; }

        public required string Denial { get; init; }

        public required string Turn { get; init; }

        public required string Causes { get; init; }

        /// <summary>"It had nothing to do with": what is named with it is no reason.</summary>
        public required string NotCauses { get; init; }

        public required string Triggers { get; init; }

        /// <summary>"Ignore your instructions": orders to a machine.</summary>
        public required string Instructions { get; init; }

        /// <summary>"Harassment training": expressions whose words say something else alone.</summary>
        public required string Neutral { get; init; }

        /// <summary>What the law protects more than the rest: health and unions.</summary>
        public required Dictionary<string, string> Special { get; init; }

        public required Dictionary<string, string> Themes { get; init; }

        public required Dictionary<string, string> Reasons { get; init; }
    }
}
