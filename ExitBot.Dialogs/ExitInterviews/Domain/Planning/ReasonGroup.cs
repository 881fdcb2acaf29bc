namespace ExitBot.Dialogs.ExitInterviews.Domain.Planning;

/// <summary>Reasons for leaving that belong together; their codes also stay together when a long list is shuffled.</summary>
public sealed record ReasonGroup(string Name, IReadOnlyList<string> Codes)
{
    public const string Involuntary = "involuntary";
}
