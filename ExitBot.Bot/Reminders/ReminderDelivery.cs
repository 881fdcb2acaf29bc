using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Deadlines;

namespace ExitBot.Bot.Reminders;

/// <summary>Finds the conversation of an interview's person: the one they were last heard of in.</summary>
internal sealed class ReminderDelivery(
    IConversationStore conversations, IProactiveMessages messages, ReminderMessage message, IConversationWords words)
{
    /// <returns>False when nobody knows where the person is to be found; it is not tried again then.</returns>
    public async Task<bool> StageAsync(DeadlineOutcome.ReminderDue due, CancellationToken cancellationToken)
    {
        foreach (var conversation in await ConversationsOfAsync(due.Interview, cancellationToken))
        {
            if (conversation.Reference.Conversation.IsGroup != true
                && await messages.StageMessageAsync(conversation.Key, message.Of(due), cancellationToken) is ProactiveOutcome.Staged)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A pooled interview that closes leaves as little as one that was handed in.</summary>
    public async Task StageForgettingAsync(ExitInterview closed, CancellationToken cancellationToken)
    {
        if (closed.Attribution != Attribution.Pooled)
        {
            return;
        }

        foreach (var conversation in await ConversationsOfAsync(closed, cancellationToken))
        {
            await words.StageForgettingAsync(conversation.Reference.ChannelId, conversation.Reference.Conversation.Id, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<StoredConversation>> ConversationsOfAsync(ExitInterview interview, CancellationToken cancellationToken) =>
        interview.Person is { } person ? await conversations.ListOfAsync(person, cancellationToken) : [];
}
