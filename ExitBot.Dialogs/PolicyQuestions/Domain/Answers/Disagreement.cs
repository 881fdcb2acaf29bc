namespace ExitBot.Dialogs.PolicyQuestions.Domain.Answers;

/// <summary>Whether two passages about the same thing cannot both hold, as far as that can be told without understanding them: each names a figure that the other does not.</summary>
internal static class Disagreement
{
    public static bool Between(string left, string right)
    {
        var (one, other) = (Figures.In(left), Figures.In(right));
        return one.Except(other).Any() && other.Except(one).Any();
    }
}
