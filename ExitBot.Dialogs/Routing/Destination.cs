namespace ExitBot.Dialogs.Routing;

/// <summary>What one can ask this bot for, in the order of the menu.</summary>
public enum Destination
{
    ExitInterview,
    WhatsappTemplate,
    Policy,
    Checklist,
}
