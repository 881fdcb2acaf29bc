using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Invitations;

/// <summary>Opens and withdraws invitations.</summary>
internal sealed class InvitationService(IInvitationStore store, IInvitationSessions sessions, TimeProvider clock)
{
    private const int Tries = 10;

    /// <param name="link">The secret of the link.</param>
    /// <param name="code">Null: none was given.</param>
    /// <param name="opened">The invitation that the device has opened before; null: none.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    public async Task<DoorOutcome> OpenAsync(string link, string? code, Guid? opened, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var now = clock.GetUtcNow();
            if (await store.FindByLinkAsync(InvitationKeys.LinkOf(link), cancellationToken) is not { } invitation || !invitation.IsUsable(now))
            {
                return new DoorOutcome.Unusable();
            }

            if (opened == invitation.Id)
            {
                return new DoorOutcome.Open(invitation);
            }

            if (invitation.IsLocked(now))
            {
                return new DoorOutcome.Locked(invitation.LockedUntil!.Value - now);
            }

            if (string.IsNullOrWhiteSpace(code))
            {
                return new DoorOutcome.CodeNeeded();
            }

            var isRight = InvitationKeys.CodeOf(link, code.Trim()) == invitation.Keys.Code;
            var after = isRight ? invitation.Opened(now) : invitation.WithWrongCode(now);
            try
            {
                await store.UpdateAsync(after, cancellationToken);
                return isRight ? new DoorOutcome.Open(after)
                    : after.IsLocked(now) ? new DoorOutcome.Locked(Invitation.Lock)
                    : new DoorOutcome.WrongCode(Invitation.CodesBeforeLock - after.WrongCodes);
            }
            catch (StaleWriteException) when (attempt < Tries)
            {
                // Somebody tries at the same moment: each try counts.
            }
        }
    }

    /// <returns>False when there is no such invitation.</returns>
    public async Task<bool> RevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (await store.FindAsync(id, cancellationToken) is not { } invitation)
            {
                return false;
            }

            try
            {
                if (invitation.RevokedAt is null)
                {
                    await store.UpdateAsync(invitation.Revoked(clock.GetUtcNow()), cancellationToken);
                }

                await sessions.EndAsync(id, cancellationToken);
                return true;
            }
            catch (StaleWriteException) when (attempt < Tries)
            {
                // It was opened or sent at the same moment.
            }
        }
    }
}

/// <summary>What came of giving link and code. The list is closed.</summary>
internal abstract record DoorOutcome
{
    private DoorOutcome()
    {
    }

    public sealed record Open(Invitation Invitation) : DoorOutcome;

    public sealed record CodeNeeded : DoorOutcome;

    public sealed record WrongCode(int Left) : DoorOutcome;

    public sealed record Locked(TimeSpan For) : DoorOutcome;

    /// <summary>Unknown, expired or withdrawn: which, only HR is told.</summary>
    public sealed record Unusable : DoorOutcome;
}
