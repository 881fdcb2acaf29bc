using System.Text;
using System.Text.Json;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>
/// Delivers replies to the Bot Connector of the channel. Speaks its REST API itself: the SDK's client builds its JSON
/// contracts anew for every turn, and the replies lie here as JSON already.
/// </summary>
internal sealed class ConnectorReplyChannel(IHttpClientFactory clients, ConnectorCredentials credentials) : IReplyChannel
{
    public const string HttpClientName = "Bot Connector";

    // Every channel that is not served by a sender of its own came in through /api/messages.
    public bool Serves(string channelId) => true;

    public async Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (ConnectorAddress.Of(entry) is not { } address)
        {
            return new SendOutcome.Refused(entry.Kind == ReplyKind.Send
                ? "There is no address that the reply may be sent to."
                : "The channel gave no id for the activity that was to be changed.");
        }

        try
        {
            using var request = new HttpRequestMessage(MethodOf(entry.Kind), address) { Content = ContentOf(entry) };
            await credentials.AuthorizeAsync(request, entry.Caller, cancellationToken);
            using var client = clients.CreateClient(HttpClientName);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
            return response.IsSuccessStatusCode
                ? new SendOutcome.Sent(await IdInAsync(response, cancellationToken))
                : ConnectorFailure.Judge(response);
        }
        catch (HttpRequestException error)
        {
            return new SendOutcome.Retry($"No connection ({error.HttpRequestError}).", RetryAfter: null);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Retry("No answer in time.", RetryAfter: null);
        }
        catch (ConnectorCredentialsException refused)
        {
            return new SendOutcome.Retry(refused.Message, RetryAfter: null);
        }
    }

    public async Task SendTypingAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var typing = entry.Activity.CreateReply();
        typing.Type = Microsoft.Bot.Schema.ActivityTypes.Typing;
        await SendAsync(
            new OutboxEntry(
                Guid.Empty, entry.Conversation, Sequence: 0, entry.Activity.ChannelId, entry.Activity.Conversation.Id, ReplyKind.Send,
                Target: null, entry.Activity.Id, ActivityJson.Write(typing), entry.Caller, Attempts: 0, default),
            cancellationToken);
    }

    private static HttpMethod MethodOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Send => HttpMethod.Post,
        ReplyKind.Update => HttpMethod.Put,
        _ => HttpMethod.Delete,
    };

    private static StringContent? ContentOf(OutboxEntry entry)
    {
        if (entry.Body is not { } body)
        {
            return null;
        }

        if (entry.Kind == ReplyKind.Update)
        {
            // The Emulator refuses an update whose body names another id than the address does.
            var activity = JObject.Parse(body);
            activity["id"] = entry.ChannelTarget;
            body = activity.ToString(Newtonsoft.Json.Formatting.None);
        }

        return new StringContent(body, Encoding.UTF8, "application/json");
    }

    private static async Task<string?> IdInAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                && id.GetString() is { Length: > 0 and <= 400 } text ? text : null;
        }
        catch (JsonException)
        {
            // Delivered all the same: some channels answer with an empty body.
            return null;
        }
    }
}
