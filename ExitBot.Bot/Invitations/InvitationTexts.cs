using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Bot.Invitations;

/// <summary>What an invitation and its reminder say. The code is in neither.</summary>
internal sealed record InvitationTexts
{
    public required string Subject { get; init; }

    /// <summary>Slots: name, link, expires.</summary>
    public required TextTemplate Body { get; init; }

    public required string ReminderSubject { get; init; }

    public required TextTemplate ReminderBody { get; init; }
}
