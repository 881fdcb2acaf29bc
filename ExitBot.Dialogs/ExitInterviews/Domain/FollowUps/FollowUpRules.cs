using System.Globalization;
using ExitBot.Dialogs.ExitInterviews.Domain.Answers;
using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain.FollowUps;

/// <summary>
/// Whether an answer is asked about, and in which of the bank's words. Never after a refusal, an insult or a disclosure, never
/// what was explained of its own accord, and only within the limits.
/// </summary>
internal static class FollowUpRules
{
    private const string RatingSlot = "{rating}";
    private const string ThemeSlot = "{theme}";

    /// <summary>Null: none.</summary>
    public static (Condition When, string Ask)? Next(ExitInterview interview, Question question, QuestionBank bank, InterviewLimits limits)
    {
        var earlier = interview.FollowUpsTo(question.Id).ToList();
        if (interview.AnswerTo(question.Id) is not { Skipped: false } answer
            || earlier.Count >= Math.Min(question.MaxFollowUps, limits.MaxFollowUpsPerQuestion)
            || interview.FollowUps.Count >= limits.MaxFollowUps
            || IsLeftAlone(answer, earlier.LastOrDefault(), bank))
        {
            return null;
        }

        var text = earlier.Count == 0 ? answer.Text : earlier[^1].Text;
        return question.FollowUps
            .Where(followUp => earlier.All(asked => asked.Condition != followUp.When.Text) && IsMet(followUp.When, answer, text, bank))
            .Select(followUp => ((Condition, string)?)(followUp.When, Worded(followUp.Ask, answer, text, bank.Language)))
            .FirstOrDefault();
    }

    /// <summary>What is being asked, in the language of the bank, when it was asked in the bank's words of another one; else null.</summary>
    public static string? InLanguageOf(QuestionBank bank, FollowUpAnswer pending, ExitInterview interview, Question question)
    {
        var answer = interview.AnswerTo(question.Id);
        var text = interview.FollowUpsTo(question.Id).LastOrDefault(earlier => !earlier.IsPending)?.Text ?? answer?.Text;
        return answer is not null && question.OtherWordings.Any(other => Words(other.Value, other.Key) == pending.Asked) ? Words(question, bank.Language) : null;

        string? Words(Question wording, string language) =>
            wording.FollowUps.FirstOrDefault(followUp => followUp.When.Text == pending.Condition) is { } found ? Worded(found.Ask, answer, text, language) : null;
    }

    private static bool IsLeftAlone(InterviewAnswer answer, FollowUpAnswer? earlier, QuestionBank bank)
    {
        if (earlier is { Skipped: true })
        {
            return true;
        }

        var said = earlier?.Text ?? answer.Text;
        var manner = Manner.For(bank.Language);
        var explainedItself = earlier is null && answer is { Rating: not null, Text: { } remark } && !manner.IsVague(remark, bank.VagueBelow + 1);
        return explainedItself
            || (said is not null && (manner.IsRefusal(said) || manner.IsHostile(said) || manner.IsDisclosure(said)));
    }

    private static bool IsMet(Condition condition, InterviewAnswer answer, string? text, QuestionBank bank) => condition.Kind switch
    {
        ConditionKind.Vague => text is not null && Manner.For(bank.Language).IsVague(text, bank.VagueBelow),
        ConditionKind.ThemeInPassing => text is not null && Manner.For(bank.Language).ThemeInPassing(text) is not null,
        _ => ConditionFacts.IsMet(condition, answer),
    };

    private static string Worded(string ask, InterviewAnswer answer, string? text, string language) => ask
        .Replace(RatingSlot, answer.Rating?.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(ThemeSlot, text is not null && Manner.For(language).ThemeInPassing(text) is { } theme ? ThemeWords.For(language).LabelOf(theme) : null, StringComparison.Ordinal);
}
