namespace ExitBot.Dialogs.ExitInterviews.Domain.Answers;

/// <summary>Tells a slip of the finger from another word.</summary>
internal static class Spelling
{
    private const int ShortestJudged = 4;
    private const int LettersPerSlip = 5;
    private const int LongestJudged = 80;

    public static bool IsClose(string said, string meant) =>
        said.Length is >= ShortestJudged and <= LongestJudged && Distance(said, meant) <= Math.Max(1, meant.Length / LettersPerSlip);

    /// <summary>Letters added, left out, changed or swapped with their neighbour.</summary>
    internal static int Distance(string from, string to)
    {
        var steps = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
        {
            for (var j = 0; j <= to.Length; j++)
            {
                steps[i, j] = i == 0 || j == 0 ? i + j : Cheapest(steps, from, to, i, j);
            }
        }

        return steps[from.Length, to.Length];
    }

    private static int Cheapest(int[,] steps, string from, string to, int i, int j)
    {
        var changed = steps[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
        var best = Math.Min(changed, Math.Min(steps[i - 1, j], steps[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
        return swapped ? Math.Min(best, steps[i - 2, j - 2] + 1) : best;
    }
}
