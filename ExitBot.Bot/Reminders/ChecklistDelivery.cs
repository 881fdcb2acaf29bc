using System.Security.Cryptography;
using System.Text;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Reminders;

/// <summary>Takes reminders to where people are: the leaver to the conversation they were last heard of in, the other owners to their mail addresses.</summary>
internal sealed class ChecklistDelivery(
    IConversationStore conversations, IProactiveMessages messages, IOwnerNotices notices, ChecklistReminder reminder, IOptions<ChecklistOptions> options)
{
    /// <returns>False when nobody knows where the person is to be found.</returns>
    public async Task<bool> StageAsync(OpenChecklist open, ReminderPlan plan, CancellationToken cancellationToken)
    {
        foreach (var conversation in await conversations.ListOfAsync(open.List.Person, cancellationToken))
        {
            if (conversation.Reference.Conversation.IsGroup != true
                && await messages.StageMessageAsync(conversation.Key, reminder.ForLeaver(open.List, plan), cancellationToken) is ProactiveOutcome.Staged)
            {
                return true;
            }
        }

        return false;
    }

    /// <returns>False when somebody could not be reached now, or nobody has an address.</returns>
    public async Task<bool> TellOwnersAsync(OpenChecklist open, ReminderPlan plan, CancellationToken cancellationToken)
    {
        var (sent, failed) = (0, 0);
        foreach (var tasks in plan.Overdue.GroupBy(task => task.Owner))
        {
            if (options.Value.Owners.TryGetValue(tasks.Key.ToString(), out var address))
            {
                var (subject, body) = reminder.ForOwner(open.List, [.. tasks]);
                var isSent = await notices.SendAsync(address, subject, body, IdOf(open, plan, tasks.Key), cancellationToken);
                (sent, failed) = isSent ? (sent + 1, failed) : (sent, failed + 1);
            }
        }

        return sent > 0 && failed == 0;
    }

    /// <summary>The same for the same day, list and owner.</summary>
    private static Guid IdOf(OpenChecklist open, ReminderPlan plan, TaskOwner owner) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{open.List.Person.Realm}\n{open.List.Person.Id}\n{plan.Today:O}\n{owner}")).AsSpan(0, 16));
}
