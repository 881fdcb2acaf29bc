using System.Security.Cryptography;
using System.Text;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.OffboardingChecklists;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Reminders;

/// <summary>Takes reminders to where people are: the leaver to the conversation they were last heard of in, the other owners to a conversation in Teams or by mail.</summary>
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
            if (options.Value.AddressesOf(tasks.Key) is { Count: > 0 } addresses)
            {
                var (subject, body) = reminder.ForOwner(open.List, [.. tasks]);
                var isSent = await ReachAsync(addresses, subject, body, IdOf(open, plan, tasks.Key), cancellationToken);
                (sent, failed) = isSent ? (sent + 1, failed) : (sent, failed + 1);
            }
        }

        return sent > 0 && failed == 0;
    }

    /// <summary>By the first address that takes it. What goes to Teams is in the outbox from the commit on.</summary>
    private async Task<bool> ReachAsync(IReadOnlyList<string> addresses, string subject, string body, Guid id, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            if (address.StartsWith(ChecklistOptions.TeamsPrefix, StringComparison.OrdinalIgnoreCase)
                ? await messages.StageMessageAsync(KeyHash.Of(Microsoft.Bot.Connector.Channels.Msteams, address[ChecklistOptions.TeamsPrefix.Length..]), MessageFactory.Text($"{subject}\n\n{body}"), cancellationToken) is ProactiveOutcome.Staged
                : await notices.SendAsync(address, subject, body, id, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The same for the same day, list and owner.</summary>
    private static Guid IdOf(OpenChecklist open, ReminderPlan plan, TaskOwner owner) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{open.List.Person.Realm}\n{open.List.Person.Id}\n{plan.Today:O}\n{owner}")).AsSpan(0, 16));
}
