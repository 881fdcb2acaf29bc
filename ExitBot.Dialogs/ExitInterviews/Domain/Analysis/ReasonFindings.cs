using ExitBot.Dialogs.Conversations;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>Which reasons the texts speak of, and how much. What is praised is no reason to leave, whoever chose to leave it behind.</summary>
internal sealed class ReasonFindings(QuestionBank bank)
{
    private const int MostSecondary = 3;

    // A mention in the story of the leaving is one; elsewhere it takes a complaint and more.
    private const int Enough = 3;

    // In own words, asked for the main reason itself: a story touches on more.
    private const int WeightOfAnswer = 6;

    private const int WordsOfExplanation = 4;
    private const int WeightOfCause = 2;
    private const int WeightOfMainClaim = 8;
    private const int WeightOfClaim = 4;

    private readonly HashSet<string> _push =
        [.. bank.ReasonGroups.FirstOrDefault(group => group.Name == "voluntary_push")?.Codes ?? []];

    private readonly HashSet<string> _known = [.. bank.ReasonGroups.SelectMany(group => group.Codes)];
    private readonly Dictionary<string, Evidence> _reasons = [];

    public void Add(Statement statement, IReadOnlyList<Clause> clauses, AnalysisWords words)
    {
        if (statement.IsRatedLow && clauses is [var first, ..] && Phrase.WordCount(PlainText.Words(statement.Text)) >= WordsOfExplanation
            && ReasonThemes.ReasonOf(statement.Question.Theme) is { } missed && _known.Contains(missed))
        {
            Add(missed, Enough, letters: 0, new Quotation(first.Quote, statement.Turn));
        }

        foreach (var sentence in clauses.GroupBy(clause => clause.Sentence))
        {
            var isCause = sentence.Any(clause => words.GivesCause(clause.Words));
            foreach (var clause in sentence)
            {
                var (praise, complaints) = words.TonesIn(clause.Words);
                var says = complaints > praise || (statement.IsRatedLow && praise == complaints) ? 2 : praise > complaints ? 0 : 1;
                foreach (var (code, letters) in words.ReasonsIn(clause.Words).Where(reason => _known.Contains(reason.Key)))
                {
                    var weight = _push.Contains(code) ? says * WeightOf(statement) : isCause || WeightOf(statement) > 1 ? WeightOf(statement) : 0;
                    if (weight > 0)
                    {
                        Add(code, weight + (isCause ? WeightOfCause : 0), letters, new Quotation(clause.Quote, statement.Turn));
                    }
                }
            }
        }
    }

    /// <param name="find">The quote where it was said; null: it was not.</param>
    public void Add(IReadOnlyList<ClaimedReason> claims, Func<string, Quotation?> find)
    {
        var weight = WeightOfMainClaim;
        foreach (var claim in claims.Where(claim => _known.Contains(claim.Code)))
        {
            if (find(claim.Quote) is { } quote)
            {
                Add(claim.Code, weight, quote.Text.Length, quote);
                weight = WeightOfClaim;
            }
        }
    }

    public ReasonFinding? Main() => Ranked().FirstOrDefault();

    public IReadOnlyList<ReasonFinding> Secondary(string? main) => [.. Ranked().Where(reason => reason.Code != main).Take(MostSecondary)];

    private static int WeightOf(Statement statement) => statement is { Question.Id: "reason_main", IsFollowUp: false } ? WeightOfAnswer : statement.IsStory ? 3 : statement.Question.Id switch
    {
        "preventable" or "next_step" or "decision_timing" => 2,
        _ => statement.IsRatedLow ? 2 : 1,
    };

    private IEnumerable<ReasonFinding> Ranked()
    {
        var all = _reasons.Values.Sum(evidence => evidence.Weight);
        return _reasons
            .Where(reason => reason.Value.Weight >= Enough)
            .OrderByDescending(reason => reason.Value.Weight)
            .ThenByDescending(reason => reason.Value.Letters)
            .Select(reason => new ReasonFinding(reason.Key, Math.Round((double)reason.Value.Weight / all, 2), reason.Value.Best));
    }

    private void Add(string code, int weight, int letters, Quotation quote)
    {
        var known = _reasons.GetValueOrDefault(code) ?? new Evidence(0, 0, quote, 0);
        _reasons[code] = known with
        {
            Weight = known.Weight + weight,
            Best = weight > known.BestWeight ? quote : known.Best,
            BestWeight = Math.Max(weight, known.BestWeight),
            Letters = known.Letters + letters,
        };
    }

    /// <param name="Letters">Of the words that speak for it: the more, the surer.</param>
    private sealed record Evidence(int Weight, int BestWeight, Quotation Best, int Letters);
}
