using System.Collections.Concurrent;
using ExitBot.Bot.Persistence.DataRights;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.People;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Persistence.Turns;

/// <summary>
/// Writes a conversation's reference when it is not what this process wrote last, and once in a while in any case: another
/// instance may have marked the conversation unreachable.
/// </summary>
internal sealed class ConversationStore(IRowReader reader, IRowWriter writer, PersonKeys people, TimeProvider clock) : IConversationStore
{
    private const int MostKnown = 100_000;
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(10);
    private static readonly RowQuery<ConversationReferenceRow> ByConversation = new([nameof(ConversationReferenceRow.Conversation)]);
    private static readonly RowQuery<ConversationReferenceRow> ByPerson = new([nameof(ConversationReferenceRow.Person)]);

    private static readonly RowColumns Reachability = new(nameof(ConversationReferenceRow.UnreachableReason));

    private readonly ConcurrentDictionary<KeyHash, (int Print, DateTimeOffset Until)> _known = new();

    public async ValueTask<StoredConversation?> FindAsync(KeyHash conversation, CancellationToken cancellationToken) =>
        await reader.FirstAsync(ByConversation, cancellationToken, conversation) is { } row ? Stored(row) : null;

    public async Task<IReadOnlyList<StoredConversation>> ListOfAsync(PersonKey person, CancellationToken cancellationToken)
    {
        List<ConversationReferenceRow> rows = [];
        foreach (var key in await people.OfAsync(person, cancellationToken))
        {
            rows.AddRange(await reader.ListAsync(ByPerson, cancellationToken, KeyHash.Of(key.Realm, key.Id)));
        }

        return [.. rows.OrderByDescending(row => row.UpdatedAt).Select(Stored)];
    }

    /// <summary>Adds the reference of what came in, if it is news. Say <see cref="Written"/> when the batch is.</summary>
    public void AddTo(RowBatch batch, IncomingActivity incoming)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(incoming.Conversation, out var known) && known.Until > now && known.Print == PrintOf(incoming))
        {
            return;
        }

        var reference = incoming.Activity.GetConversationReference();
        reference.ActivityId = null;
        batch.Replace(new ConversationReferenceRow
        {
            Conversation = incoming.Conversation,
            Person = PersonOf(incoming.Activity),
            Body = JObject.FromObject(reference, ActivityJson.Shared).ToString(Newtonsoft.Json.Formatting.None),
            AppId = incoming.Caller.AppId,
            Audience = incoming.Caller.Audience,
            ServiceUrl = incoming.Caller.ServiceUrl,
            Tenant = incoming.Caller.Tenant,
            UnreachableReason = IsFarewell(incoming.Activity) ? "The app was removed." : null,
            UpdatedAt = now,
        });
    }

    public void Written(IncomingActivity incoming)
    {
        var print = PrintOf(incoming);
        if (_known.TryGetValue(incoming.Conversation, out var known) && known.Print == print && known.Until > clock.GetUtcNow())
        {
            return;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[incoming.Conversation] = (print, clock.GetUtcNow() + KnownFor);
    }

    /// <summary>The channel takes nothing more for the conversation. Its next activity changes that.</summary>
    public async Task SetUnreachableAsync(KeyHash conversation, string reason, CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        batch.Update(
            new ConversationReferenceRow { Conversation = conversation, Body = "", ServiceUrl = "", UnreachableReason = reason, UpdatedAt = default },
            Reachability);
        try
        {
            await writer.WriteAsync(batch, cancellationToken);
        }
        catch (StaleWriteException)
        {
            // No reference is kept of it, so nobody speaks first in it.
        }

        _known.TryRemove(conversation, out _);
    }

    private static StoredConversation Stored(ConversationReferenceRow row) => new(
        row.Conversation,
        JObject.Parse(row.Body).ToObject<ConversationReference>(ActivityJson.Shared)!,
        new Caller(row.AppId, row.Audience, row.ServiceUrl, row.Tenant),
        row.UnreachableReason);

    private static KeyHash PersonOf(Activity activity)
    {
        var person = activity.Sender();
        return KeyHash.Of(person.Realm, person.Id);
    }

    /// <summary>The bot was taken out of the conversation: whoever speaks first there speaks to nobody.</summary>
    private static bool IsFarewell(Activity activity) =>
        activity is { Type: ActivityTypes.InstallationUpdate, Action: "remove" }
        || (activity.Type == ActivityTypes.ConversationUpdate && activity.MembersRemoved?.Any(member => member.Id == activity.Recipient?.Id) == true);

    private static int PrintOf(IncomingActivity incoming)
    {
        var (caller, activity) = (incoming.Caller, incoming.Activity);
        var print = new HashCode();
        print.Add(HashCode.Combine(caller.AppId, caller.Audience, caller.ServiceUrl, caller.Tenant));
        print.Add(HashCode.Combine(activity.From?.Id, activity.From?.Name, activity.From?.AadObjectId, activity.Recipient?.Id, activity.Recipient?.Name));
        print.Add(IsFarewell(activity));
        print.Add(HashCode.Combine(activity.Locale, activity.Conversation.Name, activity.Conversation.ConversationType, activity.Conversation.IsGroup));
        return print.ToHashCode();
    }
}
