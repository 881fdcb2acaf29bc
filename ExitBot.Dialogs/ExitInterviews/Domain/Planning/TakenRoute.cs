using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>The routes one interview takes. Before it is known whose decision it was, only what every route asks is certain.</summary>
internal sealed class TakenRoute
{
    private const string MainReason = "reason_main";
    private const string Retirement = "retirement";

    private readonly IReadOnlyList<InterviewRoute> _routes;

    public TakenRoute(ExitInterview interview, QuestionBank bank)
    {
        var exitType = interview.Profile.ExitType ?? ByReason(interview, bank);
        IEnumerable<InterviewRoute> routes = exitType is { } known ? [bank.Routes.ByExitType[known]] : bank.Routes.ByExitType.Values;
        _routes = [.. routes, .. interview.Profile.TenureMonths < InterviewRoutes.ShortTenureMonths ? new[] { bank.Routes.ShortTenure } : []];
        ExitType = exitType;
    }

    public ExitType? ExitType { get; }

    public bool Skips(Question question) => _routes.Any(route => route.Skip.Contains(question.Id));

    public bool HasFirst(Question question) => _routes.Any(route => route.First.Contains(question.Id));

    /// <summary>Null: the bank's own words.</summary>
    public string? WordingOf(Question question) => ExitType is null ? null : _routes
        .Select(route => route.Reword.GetValueOrDefault(question.Id))
        .FirstOrDefault(wording => wording is not null);

    private static ExitType? ByReason(ExitInterview interview, QuestionBank bank) => interview.AnswerTo(MainReason) switch
    {
        null => null,
        { OptionCode: Retirement } => Profiles.ExitType.Retirement,
        { OptionCode: { } code } when bank.ReasonGroups.Any(group => group.Name == ReasonGroup.Involuntary && group.Codes.Contains(code)) => Profiles.ExitType.Involuntary,
        _ => Profiles.ExitType.Voluntary,
    };
}
