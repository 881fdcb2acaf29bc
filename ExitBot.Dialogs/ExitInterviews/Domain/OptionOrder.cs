using System.Security.Cryptography;
using System.Text;
using ExitBot.Dialogs.ExitInterviews.Domain.Planning;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>
/// Shuffles long lists of options within their groups, so that no option gains by its place.
/// The order follows from the interview and the question: a number means the same on every channel and after a restart.
/// </summary>
internal static class OptionOrder
{
    private const int LongestUnshuffled = 10;

    public static bool IsLong(Question question) => question.Options.Count > LongestUnshuffled;

    public static Question Shuffled(Question question, InterviewId interview, IReadOnlyList<ReasonGroup> groups) =>
        IsLong(question)
            ? question with { Options = [.. question.Options.OrderBy(option => GroupOf(option, groups)).ThenBy(option => Rank(option, question, interview), StringComparer.Ordinal)] }
            : question;

    private static int GroupOf(AnswerOption option, IReadOnlyList<ReasonGroup> groups) =>
        groups.TakeWhile(group => !group.Codes.Contains(option.Code)).Count();

    private static string Rank(AnswerOption option, Question question, InterviewId interview) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{interview}/{question.Id}/{option.Code}")));
}
