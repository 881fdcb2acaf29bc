namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>Remarks on health, pregnancy, disability and unions, which the law protects more than the rest: marked for HR, in no figure.</summary>
public static class SpecialCategories
{
    /// <returns>health, union, both or none.</returns>
    public static IReadOnlyList<string> In(string text, string language)
    {
        var words = Lexicons.Shipped.For(text, language);
        return [.. words.SpecialIn(words.Fold(text)).Order(StringComparer.Ordinal)];
    }
}
