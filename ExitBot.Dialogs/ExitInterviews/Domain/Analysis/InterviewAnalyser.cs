using Microsoft.Extensions.Options;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>Reads an ended interview by lexicons and rules: the same answers give the same analysis on every day and machine.</summary>
public sealed class InterviewAnalyser(QuestionBanks banks, IOptions<AnalysisOptions> options)
{
    /// <summary>Goes up when rules or lexicons change what comes out.</summary>
    public const string RulesVersion = "1";

    private const string AskedFor = "trigger_event";

    private static readonly HashSet<string> NoAnswer = ["skip", "not_my_choice"];

    private readonly Lexicons _lexicons = new();

    public InterviewAnalysis Analyse(ExitInterview interview, DateTimeOffset now)
    {
        var bank = banks.For(interview);
        var themes = new ThemeFindings(bank);
        var reasons = new ReasonFindings(bank);
        Quotation? trigger = null;

        foreach (var answer in interview.Answers)
        {
            themes.Add(answer);
        }

        foreach (var statement in Statement.Of(interview, bank))
        {
            var words = _lexicons.For(statement.Text, interview.Language);
            var clauses = Clause.Of(statement.Text, words);
            themes.Add(statement, clauses, words);
            reasons.Add(statement, clauses, words);
            trigger = statement.Question.Id == AskedFor ? TriggerIn(statement, clauses, words) ?? trigger : trigger ?? TriggerIn(statement, clauses, words);
        }

        var stated = interview.AnswerTo("reason_main")?.OptionCode;
        var inferred = reasons.Main();
        return new InterviewAnalysis
        {
            InterviewId = interview.Id,
            StatedReason = stated,
            InferredReason = inferred,
            SecondaryReasons = reasons.Secondary(stated ?? inferred?.Code),
            Preventable = PreventableOf(interview.AnswerTo("preventable")),
            FirstThought = interview.AnswerTo("decision_timing")?.OptionCode,
            Trigger = trigger,
            Themes = themes.Read(options.Value.Polarity),
            HasPolarity = options.Value.Polarity,
            Enps = interview.AnswerTo("enps")?.Rating,
            RecommendReturn = interview.AnswerTo("would_return")?.OptionCode,
            Versions = new AnalysisVersions(interview.BankVersion, RulesVersion),
            At = now,
        };
    }

    // Asked for it, the whole first sentence is it; in the story it is what is called so.
    private static Quotation? TriggerIn(Statement statement, List<Clause> clauses, AnalysisWords words)
    {
        if (statement.Question.Id == AskedFor && clauses is [var first, ..])
        {
            return new Quotation(first.Quote, statement.Turn);
        }

        return clauses.Where(clause => words.NamesTrigger(clause.Words)).Select(clause => new Quotation(clause.Quote, statement.Turn)).FirstOrDefault();
    }

    private static string? PreventableOf(InterviewAnswer? answer) => answer switch
    {
        null => null,
        { OptionCode: { } code } when !NoAnswer.Contains(code) => code,
        _ => "unclear",
    };
}
