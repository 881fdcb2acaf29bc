namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What a person is given of the own conversation.</summary>
internal sealed record OwnConversation(string ConversationId, DateTimeOffset CreatedAt, IReadOnlyList<OwnMessage> Messages);

/// <param name="Role">user or assistant.</param>
internal sealed record OwnMessage(string Id, string Role, string? Text, DateTimeOffset? Timestamp);
