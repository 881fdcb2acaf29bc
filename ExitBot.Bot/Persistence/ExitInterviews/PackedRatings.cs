using System.Runtime.CompilerServices;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>The answers on scales of five in one text: "role_match=4 pay_fair=2".</summary>
internal static class PackedRatings
{
    public static string Of(ExitInterview interview) => string.Join(' ', interview.Answers
        .Where(answer => answer is { Kind: QuestionKind.RatingOneToFive, Rating: not null })
        .Select(answer => $"{answer.QuestionId}={answer.Rating}"));

    /// <param name="names">Names that were met before: there may be a hundred thousand texts with the same ones.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<(string QuestionId, int Rating)> Read(ReadOnlySpan<char> packed, NamesMet names)
    {
        var ratings = new List<(string, int)>();
        foreach (var range in packed.Split(' '))
        {
            var part = packed[range];
            if (part.IndexOf('=') is > 0 and var at)
            {
                ratings.Add((names.Of(part[..at]), part[at + 1] - '0'));
            }
        }

        return ratings;
    }
}
