namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>In rising order. The numbers are stored.</summary>
public enum Severity
{
    Medium = 0,
    High = 1,
    Critical = 2,
}
