namespace ExitBot.Dialogs.OffboardingChecklists.Domain.Templates;

/// <summary>A task that leavers of some kind have. A condition that is null holds for everybody.</summary>
/// <param name="Due">In working days from the last one.</param>
/// <param name="Remote">Only for people who work from home, or only for those who do not.</param>
public sealed record TaskTemplate(
    string Key,
    TaskOwner Owner,
    TaskPriority Priority,
    int Due,
    IReadOnlyList<string>? Roles = null,
    IReadOnlyList<string>? ExitTypes = null,
    bool? Remote = null)
{
    /// <summary>What is not known of the person rules nothing out but what is for some roles only.</summary>
    public bool IsFor(LeaverFacts facts, bool isRemote) =>
        (Roles is null || (facts.Role is { } role && Roles.Contains(role)))
        && (ExitTypes is null || (facts.ExitType is null ? ExitTypes.Count > 1 : ExitTypes.Contains(facts.ExitType)))
        && (Remote is null || Remote == isRemote);
}
