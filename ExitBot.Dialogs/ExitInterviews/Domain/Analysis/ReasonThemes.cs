namespace ExitBot.Dialogs.ExitInterviews.Domain.Analysis;

/// <summary>The theme of the bank that a reason to leave speaks of. What draws somebody elsewhere, and what is personal, speaks of none.</summary>
internal static class ReasonThemes
{
    private static readonly Dictionary<string, string> Themes = new(StringComparer.Ordinal)
    {
        ["manager_relationship"] = "manager",
        ["recognition"] = "manager",
        ["leadership_direction"] = "leadership",
        ["job_security_change"] = "leadership",
        ["career_growth"] = "growth",
        ["compensation"] = "pay",
        ["benefits"] = "pay",
        ["workload_wellbeing"] = "wellbeing",
        ["schedule_flexibility"] = "wellbeing",
        ["role_fit"] = "role",
        ["culture_team"] = "culture",
        ["inclusion_fairness"] = "inclusion",
        ["ethics_safety"] = "inclusion",
        ["tools_process"] = "tools",
    };

    private static readonly Dictionary<string, string> Reasons = Themes.DistinctBy(pair => pair.Value).ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The reason that a theme stands for when somebody rates it low and tells why, in whichever words.</summary>
    public static string? ReasonOf(string theme) => Reasons.GetValueOrDefault(theme);

    public static string? Of(string? reason) => reason is null ? null : Themes.GetValueOrDefault(reason);
}
