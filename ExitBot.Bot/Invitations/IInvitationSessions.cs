namespace ExitBot.Bot.Invitations;

/// <summary>The web conversations that invitations have opened. Implemented by persistence.</summary>
internal interface IInvitationSessions
{
    /// <summary>From now on nobody gets in by this invitation, and who is in is put out.</summary>
    Task EndAsync(Guid invitation, CancellationToken cancellationToken);
}
