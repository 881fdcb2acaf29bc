using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Invitations;

/// <summary>The invitations, and what became of the interviews that they asked to.</summary>
internal interface IInvitationStore
{
    Task AddAsync(Invitation invitation, CancellationToken cancellationToken);

    ValueTask<Invitation?> FindAsync(Guid id, CancellationToken cancellationToken);

    ValueTask<Invitation?> FindByLinkAsync(KeyHash link, CancellationToken cancellationToken);

    /// <exception cref="StaleWriteException">Somebody else has changed it since it was read.</exception>
    Task UpdateAsync(Invitation invitation, CancellationToken cancellationToken);

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<FollowedInvitation>> ListAsync(ListPlace? after, int count, CancellationToken cancellationToken);

    ValueTask<FollowedInvitation?> FollowAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>What is to be sent now.</summary>
    Task<IReadOnlyList<Invitation>> DueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>Where the employee last talked to the bot in Teams; null where nobody ever did.</summary>
    Task<KeyHash?> TeamsConversationAsync(string employee, CancellationToken cancellationToken);

    /// <summary>How many people were invited whose last day, or else the invitation, lies in this time.</summary>
    Task<int> CountAsync(DateOnly? from, DateOnly? to, CancellationToken cancellationToken);
}

/// <summary>How far the employee got. A pooled interview belongs to nobody, so of it nothing is known.</summary>
internal enum InvitedInterview
{
    None = 0,
    Started = 1,
    Completed = 2,
}

internal sealed record FollowedInvitation(Invitation Invitation, InvitedInterview Interview);
