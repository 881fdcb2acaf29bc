namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>What is still to be asked of one interview as it stands, in order: the core first of all, then what was said something about, up to the limits.</summary>
internal sealed class InterviewAgenda
{
    private const int Review = 1;

    private readonly TakenRoute _route;

    public InterviewAgenda(ExitInterview interview, QuestionBank bank, InterviewLimits limits)
    {
        _route = TakenRoute.By(interview, bank);
        var facts = new ConditionFacts(interview, bank);
        var answered = interview.Answers.Select(answer => answer.QuestionId).ToHashSet(StringComparer.Ordinal);
        var room = Math.Max(0, Math.Min(limits.MaxQuestions - interview.Answers.Count, limits.MaxBotTurns - Review - interview.BotTurns));
        var certain = new List<Question>();
        var perhaps = new List<Question>();
        foreach (var question in bank.Questions)
        {
            if (answered.Contains(question.Id))
            {
                if (!_route.HasFirst(question))
                {
                    // A theme that was left behind is not gone back to.
                    perhaps.Clear();
                }
            }
            else if (!_route.Skips(question) && !facts.Skips(question))
            {
                (IsCertain(question, bank) ? certain : perhaps).Add(question);
            }
        }

        var wanted = perhaps.Where(facts.Wants).Take(Math.Max(0, room - certain.Count));
        Open = [.. certain.Take(room).Concat(wanted).OrderBy(question => _route.HasFirst(question) ? 0 : 1).ThenBy(question => question.Order)];
        FreeBotTurns = limits.MaxBotTurns - Review - interview.BotTurns - Open.Count;
    }

    /// <summary>Whether nothing lies between the two that an agenda looks at.</summary>
    public static bool IsSameFor(ExitInterview one, ExitInterview other) =>
        ReferenceEquals(one.Answers, other.Answers) && ReferenceEquals(one.FollowUps, other.FollowUps) && ReferenceEquals(one.Profile, other.Profile);

    /// <summary>Neither answered nor skipped.</summary>
    public IReadOnlyList<Question> Open { get; }

    /// <summary>How many questions more could be put without giving up one that is planned.</summary>
    public int FreeBotTurns { get; }

    private bool IsCertain(Question question, QuestionBank bank) => question.Core || bank.Always.Contains(question.Id) || _route.HasFirst(question);
}
