namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>Trust first: what is sensitive comes late, and fair treatment between the team and the recommendation.</summary>
internal static class OrderRules
{
    private const int FirstSensitive = 5;
    private const string Culture = "culture";
    private const string Inclusion = "inclusion";
    private const string Advocacy = "advocacy";

    public static IEnumerable<string> ErrorsIn(QuestionBank bank)
    {
        foreach (var early in bank.Questions.Take(FirstSensitive).Where(question => question.Sensitive))
        {
            yield return $"Question '{early.Id}' is sensitive and among the first {FirstSensitive}.";
        }

        foreach (var inclusion in bank.Questions.Where(question => question.Theme == Inclusion))
        {
            if (bank.Questions.Any(other => (other.Theme == Culture && other.Order > inclusion.Order) || (other.Theme == Advocacy && other.Order < inclusion.Order)))
            {
                yield return $"Question '{inclusion.Id}' is about inclusion and must come after culture and before advocacy.";
            }
        }
    }
}
