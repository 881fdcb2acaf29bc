namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>The three groups of the exit eNPS.</summary>
public static class EnpsBucket
{
    public const string Promoter = "promoter";
    public const string Passive = "passive";
    public const string Detractor = "detractor";

    private const int FirstPromoter = 9;
    private const int FirstPassive = 7;

    public static string Of(int score) => score switch
    {
        >= FirstPromoter => Promoter,
        >= FirstPassive => Passive,
        _ => Detractor,
    };
}
