namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>Where a share lies with 95 % probability, by Wilson: sensible for few people and for shares near 0 and 1, too.</summary>
internal static class WilsonInterval
{
    private const double Z = 1.959964;
    private const int Decimals = 4;

    /// <param name="n">More than 0.</param>
    public static (double Low, double High) Of(int count, int n)
    {
        var share = (double)count / n;
        var middle = share + (Z * Z / (2 * n));
        var reach = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n)));
        var whole = 1 + (Z * Z / n);
        return (Math.Round(Math.Max(0, (middle - reach) / whole), Decimals), Math.Round(Math.Min(1, (middle + reach) / whole), Decimals));
    }
}
