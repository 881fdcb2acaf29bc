namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>For whom and when something is asked. What is not known of the person narrows nothing down.</summary>
public sealed record PolicyScope(DateOnly Today, string? Country = null, string? Audience = null)
{
    public bool Covers(PolicyDocument document) =>
        document.IsInForce(Today) && Fits(document.Country, Country) && Fits(document.Audience, Audience);

    // A document may name several: "AT, DE".
    private static bool Fits(string? named, string? wanted) =>
        string.IsNullOrWhiteSpace(named)
        || string.IsNullOrWhiteSpace(wanted)
        || named.Split([',', ';', '/'], StringSplitOptions.TrimEntries).Any(one => one.Equals(wanted.Trim(), StringComparison.OrdinalIgnoreCase) || one is "*" or "all");
}
