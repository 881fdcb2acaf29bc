using ExitBot.Bot.Invitations;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Lets an invited employee into the conversation of the invitation: the same one on every device.</summary>
internal sealed class WebDoor(InvitationService invitations, IWebConversationStore store, WebConversations conversations, InvitedChecklist checklist)
{
    /// <param name="before">The device's conversation so far; one of the same invitation needs no code again.</param>
    /// <exception cref="Turns.StoreUnavailableException">The database cannot be reached now.</exception>
    public async Task<DoorAnswer> EnterAsync(TokenRequest wanted, WebConversation? before, CancellationToken cancellationToken)
    {
        switch (await invitations.OpenAsync(wanted.Invite!, wanted.Code, before?.Invitation, cancellationToken))
        {
            case DoorOutcome.Open { Invitation: var invitation }:
                var known = before?.Invitation == invitation.Id ? before : await store.FindOfInvitationAsync(invitation.Id, cancellationToken);
                if (known is null)
                {
                    await checklist.BeginAsync(invitation, cancellationToken);
                }

                return new DoorAnswer.In(known switch
                {
                    null => await conversations.OpenAsync(
                        user: null, wanted.Locale ?? invitation.Language, cancellationToken, new InvitedVisitor(invitation.Employee.Id, invitation.Employee.Name, invitation.Id)),
                    _ when wanted.NewConversation => await conversations.OpenAgainAsync(known, wanted.Locale, cancellationToken),
                    _ => known,
                });
            case DoorOutcome.CodeNeeded:
                return new DoorAnswer.CodeNeeded();
            case DoorOutcome.WrongCode wrong:
                return new DoorAnswer.Refused(StatusCodes.Status403Forbidden, $"The code is wrong. {wrong.Left} more wrong ones lock the invitation for {Invitation.Lock.TotalMinutes:0} minutes.");
            case DoorOutcome.Locked locked:
                return new DoorAnswer.Refused(StatusCodes.Status429TooManyRequests, "There were too many wrong codes. The invitation is locked for a while.", locked.For);
            default:
                return new DoorAnswer.Refused(StatusCodes.Status404NotFound, "This invitation cannot be used: it has expired, was withdrawn, or the link is not complete.");
        }
    }
}

/// <summary>What a page is told that comes with an invitation. The list is closed.</summary>
internal abstract record DoorAnswer
{
    private DoorAnswer()
    {
    }

    public sealed record In(WebConversation Conversation) : DoorAnswer;

    public sealed record CodeNeeded : DoorAnswer;

    public sealed record Refused(int Status, string Detail, TimeSpan? For = null) : DoorAnswer;
}
