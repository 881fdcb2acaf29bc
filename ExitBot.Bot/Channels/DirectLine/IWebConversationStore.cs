namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>The conversations of our own Direct Line.</summary>
internal interface IWebConversationStore
{
    /// <exception cref="Turns.StoreUnavailableException">The database cannot be reached now.</exception>
    ValueTask<WebConversation?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The conversation that an invitation has opened last, on whichever device; null: none yet.</summary>
    Task<WebConversation?> FindOfInvitationAsync(Guid invitation, CancellationToken cancellationToken);

    Task OpenAsync(WebConversation conversation, CancellationToken cancellationToken);

    Task SetStartedAsync(WebConversation conversation, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Makes every token of the conversation worthless, on all instances.</summary>
    Task RevokeAsync(WebConversation conversation, CancellationToken cancellationToken);
}
