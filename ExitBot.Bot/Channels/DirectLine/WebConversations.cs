using System.Security.Cryptography;
using ExitBot.Bot.Turns;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Opens conversations of our own Direct Line and hands in what people do in them.</summary>
internal sealed class WebConversations(IWebConversationStore store, TurnInbox inbox, ActivityStreams streams, TimeProvider clock)
{
    /// <summary>Not "dl_": clients take that for an id of Azure's and invent another one.</summary>
    private const string UserPrefix = "dl-";

    private const string StartId = "start";

    /// <param name="user">Null: somebody nobody knows yet.</param>
    public async Task<WebConversation> OpenAsync(WebUser? user, string? locale, CancellationToken cancellationToken, InvitedVisitor? employee = null)
    {
        var now = clock.GetUtcNow();
        var conversation = new WebConversation(
            Guid.CreateVersion7(now),
            user?.Id ?? UserPrefix + RandomNumberGenerator.GetHexString(32, lowercase: true),
            user?.Name ?? employee?.Name,
            locale,
            employee?.Id,
            employee?.Invitation,
            Generation: 1,
            now,
            StartedAt: null);
        await store.OpenAsync(conversation, cancellationToken);
        return conversation;
    }

    /// <summary>A new conversation of the same person; what an invitation has proved holds in it too.</summary>
    public async Task<WebConversation> OpenAgainAsync(WebConversation before, string? locale, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var conversation = before with { Id = Guid.CreateVersion7(now), Locale = locale ?? before.Locale, Generation = 1, CreatedAt = now, StartedAt = null };
        await store.OpenAsync(conversation, cancellationToken);
        return conversation;
    }

    /// <summary>Tells the bot that the person is there: no client does it. Once for each conversation.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task StartAsync(WebConversation conversation, string? locale, CancellationToken cancellationToken)
    {
        if (conversation.StartedAt is not null)
        {
            return;
        }

        var activity = new Activity(ActivityTypes.ConversationUpdate) { Locale = locale };
        conversation.Address(activity);
        activity.MembersAdded = [activity.From, activity.Recipient];
        await AcceptAsync(conversation, activity, StartId, cancellationToken);
        await store.SetStartedAsync(conversation, clock.GetUtcNow(), cancellationToken);
    }

    /// <summary>Takes what the person said. Sent twice with the same <c>clientActivityID</c> it counts once.</summary>
    /// <returns>The id by which the activity comes back on the stream.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was stored.</exception>
    public async Task<string> PostAsync(WebConversation conversation, Activity activity, CancellationToken cancellationToken)
    {
        await StartAsync(conversation, activity.Locale, cancellationToken);
        conversation.Address(activity);
        activity.MembersAdded = activity.MembersRemoved = null;
        activity.Attachments = activity.Attachments?.Where(IsLink).ToList();
        var id = ClientIdOf(activity) is { } given ? KeyHash.Of(activity.Type, given).ToString() : Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        if (activity.Type != ActivityTypes.Typing)
        {
            await AcceptAsync(conversation, activity, id, cancellationToken);
            if (activity.Type == ActivityTypes.Event)
            {
                // Nobody said it, so no transcript brings it back to the client that waits for it.
                streams.Pass(conversation.Key, ActivityJson.Write(activity));
            }
        }

        return id;
    }

    private async Task AcceptAsync(WebConversation conversation, Activity activity, string id, CancellationToken cancellationToken)
    {
        activity.Id = id;
        activity.Timestamp = clock.GetUtcNow();
        await inbox.AcceptAsync(
            new IncomingActivity(KeyHash.Of(activity.ChannelId, activity.Conversation.Id, id), conversation.Key, activity, WebConversation.Caller, ReplyMode.Push),
            cancellationToken);
        streams.Signal(conversation.Key);
    }

    /// <summary>What is in the body of a message would be sent back with every page of the history.</summary>
    private static bool IsLink(Attachment attachment) =>
        Uri.TryCreate(attachment.ContentUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    private static string? ClientIdOf(Activity activity) =>
        (activity.ChannelData as JObject)?["clientActivityID"] is JValue { Type: JTokenType.String } given && (string?)given is { Length: > 0 } id ? id : null;
}

/// <summary>Whom a page's server vouches for.</summary>
internal sealed record WebUser(string Id, string? Name);

/// <summary>Whom an invitation has proved somebody to be.</summary>
internal sealed record InvitedVisitor(string Id, string Name, Guid Invitation);
