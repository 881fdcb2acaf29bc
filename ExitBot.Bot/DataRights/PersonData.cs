using ExitBot.Bot.Turns;
using ExitBot.Dialogs.ExitInterviews.Domain;

namespace ExitBot.Bot.DataRights;

/// <summary>Where something is kept about somebody.</summary>
/// <param name="Persons">The id may name somebody in several realms: a channel's, and the employer's.</param>
internal sealed record PersonData(IReadOnlyList<KeyHash> Persons, IReadOnlyList<PersonConversation> Conversations, IReadOnlyList<InterviewId> Interviews)
{
    public bool IsEmpty => Conversations.Count == 0 && Interviews.Count == 0;
}

internal sealed record PersonConversation(KeyHash Key, string ChannelId, DateTimeOffset CreatedAt);
