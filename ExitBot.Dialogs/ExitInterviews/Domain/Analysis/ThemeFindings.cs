using System.Globalization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>How each theme was spoken of: by words where there are any, together with what was rated and chosen.</summary>
internal sealed class ThemeFindings(QuestionBank bank)
{
    private const int Dominates = 3;
    private const int LowestOfScale = 1;
    private const string Reasons = "reason_main";
    private const string OfTheStory = "reasons";

    /// <summary>Their open questions ask about other themes: what names none of these belongs to no theme.</summary>
    private static readonly HashSet<string> OfAnyTheme = ["suggestions", "closing", "handover", "next", "advocacy"];

    private readonly Dictionary<string, Evidence> _themes = [];

    public void Add(InterviewAnswer answer)
    {
        if (answer.Skipped || bank.Find(answer.QuestionId) is not { } question)
        {
            return;
        }

        // Whoever leaves because of it does not praise it.
        if (question.Id == Reasons && ReasonThemes.Of(answer.OptionCode) is { } left)
        {
            Of(left).Given.Add((-1, RatedIn: null, new Quotation(question.Options.First(option => option.Code == answer.OptionCode).Label, answer.Turn)));
            return;
        }

        if (ToneOf(answer, question) is not { } tone)
        {
            return;
        }

        var shown = answer.Rating is { } rating
            ? string.Create(CultureInfo.InvariantCulture, $"{rating}/{question.Scale!.Max}")
            : question.Options.First(option => option.Code == answer.OptionCode).Label;
        Of(question.Theme).Given.Add((tone, question.Kind == QuestionKind.RatingOneToFive ? question.Id : null, new Quotation(shown, answer.Turn)));
    }

    /// <param name="mainReason">What somebody leaves because of is spoken of critically, however calmly.</param>
    public void Add(Statement statement, IReadOnlyList<Clause> clauses, AnalysisWords words, string? mainReason)
    {
        var (sentence, themes) = (-1, (string[])[]);
        foreach (var clause in clauses)
        {
            var (praise, complaints) = words.TonesIn(clause.Words);
            var left = statement.IsStory && praise <= complaints && words.ReasonsIn(clause.Words).Any(reason => reason.Key == mainReason) ? ReasonThemes.Of(mainReason) : null;
            string[] named = left is not null && praise + complaints == 0 ? [left] : [.. words.ThemesIn(clause.Words).Union(left is null ? [] : [left])];
            themes = named.Length > 0 ? named
                : clause.Sentence == sentence && themes.Length > 0 ? themes
                : OfAnyTheme.Contains(statement.Question.Theme) ? [] : [statement.Question.Theme];
            sentence = clause.Sentence;

            foreach (var theme in themes)
            {
                Of(theme).Said.Add((praise, theme == left ? Math.Max(complaints, 1) : complaints, new Quotation(clause.Quote, statement.Turn), IsNamed: named.Length > 0, statement.Question.Id));
            }
        }
    }

    /// <param name="find">The quote where it was said; null: it was not.</param>
    public void Add(IReadOnlyList<ClaimedTheme> claims, Func<string, Quotation?> find)
    {
        foreach (var claim in claims.Where(claim => bank.Questions.Any(question => question.Theme == claim.Theme)))
        {
            if (find(claim.Quote) is { } quote)
            {
                var praise = claim.Polarity is Polarity.Positive or Polarity.Mixed ? Dominates : 0;
                var complaints = claim.Polarity is Polarity.Negative or Polarity.Mixed ? Dominates : 0;
                Of(claim.Theme).Said.Add((praise, complaints, quote, IsNamed: true, ""));
            }
        }
    }

    public IReadOnlyList<ThemeFinding> Read(bool withPolarity) =>
        [.. bank.Questions.Select(question => question.Theme).Distinct().Where(IsSpokenOf).Select(theme => Finding(theme, _themes[theme], withPolarity))];

    // Every story is about reasons: that theme is worth telling only where they are complained of.
    private bool IsSpokenOf(string theme) =>
        _themes.TryGetValue(theme, out var evidence) && (theme != OfTheStory || evidence.Said.Sum(said => said.Complaints - said.Praise) > 0);

    private static ThemeFinding Finding(string theme, Evidence evidence, bool withPolarity)
    {
        var (praise, complaints) = (evidence.Said.Sum(part => part.Praise), evidence.Said.Sum(part => part.Complaints));
        var said = Balance(praise, complaints);
        var given = Balance(evidence.Given.Count(part => part.Tone > 0), evidence.Given.Count(part => part.Tone < 0));
        var isHint = praise + complaints == 1
            && evidence.Said.Find(part => part.Praise + part.Complaints > 0).QuestionId is var explained && evidence.Given.Exists(part => part.RatedIn == explained);
        var polarity = said == Polarity.Neutral || isHint ? given
            : evidence.Given.Count == 0 || given is Polarity.Neutral || given == said ? said
            : Polarity.Mixed;
        return new ThemeFinding(theme, withPolarity ? polarity : null, QuoteFor(polarity, evidence), InWords: evidence.Said.Count > 0);
    }

    // The sentence that shows best what was made of it; else what was rated.
    private static Quotation QuoteFor(Polarity polarity, Evidence evidence)
    {
        if (evidence.Said.Count == 0)
        {
            return evidence.Given.OrderBy(part => polarity == Polarity.Positive ? -part.Tone : part.Tone).First().Quote;
        }

        return evidence.Said.OrderByDescending(part => polarity switch
        {
            Polarity.Positive => part.Praise - part.Complaints,
            Polarity.Neutral => 0,
            _ => part.Complaints - part.Praise,
        }).ThenByDescending(part => part.IsNamed).First().Quote;
    }

    private static Polarity Balance(int praise, int complaints) => (praise, complaints) switch
    {
        (0, 0) => Polarity.Neutral,
        _ when praise >= complaints * Dominates => Polarity.Positive,
        _ when complaints >= praise * Dominates => Polarity.Negative,
        _ => Polarity.Mixed,
    };

    private static int? ToneOf(InterviewAnswer answer, Question question) => (answer.QuestionId, answer.OptionCode) switch
    {
        (_, null) => answer.Rating is { } rating ? ToneOf(rating, question.Scale!) : null,
        ("flexibility", "well" or "mostly") or ("would_return", "yes") or ("benefits_gap", "none") => 1,
        ("flexibility", "badly") or ("would_return", "no") => -1,
        ("would_return", "depends") => 0,
        _ => null,
    };

    // 1 to 5: above and below the middle. 0 to 10: promoters and detractors.
    private static int ToneOf(int rating, AnswerScale scale) => scale.Min == LowestOfScale
        ? Math.Sign(rating - ((scale.Min + scale.Max) / 2))
        : EnpsBucket.Of(rating) switch
        {
            EnpsBucket.Promoter => 1,
            EnpsBucket.Passive => 0,
            _ => -1,
        };

    private Evidence Of(string theme) => _themes.TryGetValue(theme, out var known) ? known : _themes[theme] = new Evidence();

    private sealed class Evidence
    {
        public List<(int Praise, int Complaints, Quotation Quote, bool IsNamed, string QuestionId)> Said { get; } = [];

        /// <summary>RatedIn: the question, when it was rated from 1 to 5. One word of its explanation says nothing against it.</summary>
        public List<(int Tone, string? RatedIn, Quotation Quote)> Given { get; } = [];
    }
}
