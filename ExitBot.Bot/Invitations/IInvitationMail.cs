namespace ExitBot.Bot.Invitations;

/// <summary>Mails an invitation. Implemented by the integration.</summary>
internal interface IInvitationMail
{
    /// <param name="id">The same for a repeat of the same message.</param>
    Task<SendingOutcome> SendAsync(string to, string subject, string body, Guid id, CancellationToken cancellationToken);
}

/// <summary>What came of one try. The list is closed.</summary>
internal abstract record SendingOutcome
{
    private SendingOutcome()
    {
    }

    public sealed record Sent : SendingOutcome;

    public sealed record Retry(string Reason) : SendingOutcome;

    public sealed record Refused(string Reason) : SendingOutcome;
}
