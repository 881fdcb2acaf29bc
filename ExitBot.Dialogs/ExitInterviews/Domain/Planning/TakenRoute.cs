using System.Collections.Concurrent;
using System.Collections.Frozen;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>The routes one kind of leaver takes, together. Before it is known whose decision it was, only what every route asks is certain.</summary>
internal sealed class TakenRoute
{
    private const string MainReason = "reason_main";
    private const string Retirement = "retirement";

    private readonly FrozenSet<string> _skip;
    private readonly FrozenSet<string> _first;
    private readonly FrozenDictionary<string, string> _reword;
    private readonly ConcurrentDictionary<string, Question> _worded = new(StringComparer.Ordinal);

    /// <param name="exitType">Null: not known yet.</param>
    public TakenRoute(InterviewRoutes all, ExitType? exitType, bool isShort)
    {
        IEnumerable<InterviewRoute> byType = exitType is { } known ? [all.ByExitType[known]] : all.ByExitType.Values;
        List<InterviewRoute> routes = [.. byType, .. isShort ? [all.ShortTenure] : Array.Empty<InterviewRoute>()];
        _skip = routes.SelectMany(route => route.Skip).ToFrozenSet(StringComparer.Ordinal);
        _first = routes.SelectMany(route => route.First).ToFrozenSet(StringComparer.Ordinal);
        _reword = (exitType is null ? [] : routes).SelectMany(route => route.Reword).DistinctBy(reword => reword.Key).ToFrozenDictionary(StringComparer.Ordinal);
    }

    public static TakenRoute By(ExitInterview interview, QuestionBank bank) =>
        bank.Routes.Taken(interview.Profile.ExitType ?? ByReason(interview, bank), interview.Profile.TenureMonths < InterviewRoutes.ShortTenureMonths);

    public bool Skips(Question question) => _skip.Contains(question.Id);

    public bool HasFirst(Question question) => _first.Contains(question.Id);

    /// <summary>In the words of this route; the same object each time.</summary>
    /// <param name="question">Of the bank whose routes these are.</param>
    public Question Worded(Question question) =>
        _reword.TryGetValue(question.Id, out var text) ? _worded.GetOrAdd(question.Id, static (_, own) => own.Question with { Text = own.Text }, (Question: question, Text: text)) : question;

    private static ExitType? ByReason(ExitInterview interview, QuestionBank bank) => interview.AnswerTo(MainReason) switch
    {
        null => null,
        { OptionCode: Retirement } => ExitType.Retirement,
        { OptionCode: { } code } when bank.ReasonGroups.Any(group => group.Name == ReasonGroup.Involuntary && group.Codes.Contains(code)) => ExitType.Involuntary,
        _ => ExitType.Voluntary,
    };
}
