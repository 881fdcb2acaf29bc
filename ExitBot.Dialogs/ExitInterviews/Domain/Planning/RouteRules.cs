namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>Routes and the list of what is always asked must name questions of their bank.</summary>
internal static class RouteRules
{
    public static IEnumerable<string> ErrorsIn(QuestionBank bank)
    {
        var named = bank.Routes.All.SelectMany(route => route.Skip.Concat(route.Reword.Keys).Concat(route.First));
        foreach (var unknown in named.Where(id => bank.Find(id) is null).Distinct())
        {
            yield return $"A route names question '{unknown}', which is not in the bank.";
        }

        foreach (var unknown in bank.Always.Where(id => bank.Find(id) is null))
        {
            yield return $"'always' names question '{unknown}', which is not in the bank.";
        }

        foreach (var empty in bank.Routes.All.SelectMany(route => route.Reword).Where(reword => string.IsNullOrWhiteSpace(reword.Value)))
        {
            yield return $"A route rewords question '{empty.Key}' with nothing.";
        }

        foreach (var both in bank.Routes.All.SelectMany(route => route.Skip).Distinct().Where(id => bank.Routes.ShortTenure.First.Contains(id) || bank.Always.Contains(id)))
        {
            yield return $"Question '{both}' is skipped by one route and always asked by another.";
        }
    }
}
