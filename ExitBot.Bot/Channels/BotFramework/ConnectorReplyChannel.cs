using System.Net;
using System.Text.Json;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Sending;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>
/// Delivers replies to the Bot Connector of the channel. Speaks its REST API itself: the SDK's client builds its JSON
/// contracts anew for every turn, and the replies lie here as JSON already.
/// </summary>
internal sealed class ConnectorReplyChannel(IHttpClientFactory clients, ConnectorCredentials credentials) : IReplyChannel
{
    public const string HttpClientName = "Bot Connector";

    // How a message of ours begins: its id is exchanged without reading the rest.
    private const string BeginningOfMessage = """{"type":"message","id":""";

    // One for the life of the process: its handler renews its connections itself.
    private readonly HttpClient _client = clients.CreateClient(HttpClientName);

    // Every channel that is not served by a sender of its own came in through /api/messages.
    public bool Serves(string channelId, Caller caller) => true;

    public async Task<SendOutcome> SendAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        if (ConnectorAddress.Of(entry) is not { } address)
        {
            return entry.Kind == ReplyKind.Send
                ? new SendOutcome.Refused("There is no address that the reply may be sent to.")
                : new SendOutcome.Skipped("The channel gave no id for the activity that was to be changed.");
        }

        try
        {
            return await SendAsync(entry, address, cancellationToken);
        }
        catch (HttpRequestException error)
        {
            return new SendOutcome.Retry($"No connection ({error.HttpRequestError}).", Cause: RetryCause.Host);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome.Retry("No answer in time.", Cause: RetryCause.Host);
        }
        catch (ConnectorCredentialsException refused)
        {
            return new SendOutcome.Retry(refused.Message, Cause: RetryCause.Host);
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

    private async Task<SendOutcome> SendAsync(OutboxEntry entry, Uri address, CancellationToken cancellationToken)
    {
        var body = BodyOf(entry);
        using var response = await CallAsync(entry, address, body, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return new SendOutcome.Sent(await IdInAsync(response, cancellationToken));
        }

        if (!ConnectorFailure.MayBeTheCard(response.StatusCode) || TextTwin.Of(body) is not { } twin)
        {
            return ConnectorFailure.Judge(response, entry.Kind);
        }

        using var second = await CallAsync(entry, address, twin, cancellationToken);
        return second.IsSuccessStatusCode
            ? new SendOutcome.Sent(
                await IdInAsync(second, cancellationToken), $"The channel answered {(int)response.StatusCode} to the card; its text went out instead.")
            : ConnectorFailure.Judge(second, entry.Kind, $"The channel answered {(int)response.StatusCode} to the card. To its text: ");
    }

    /// <summary>A channel that does not know the token is called once more with a new one.</summary>
    private async Task<HttpResponseMessage> CallAsync(OutboxEntry entry, Uri address, string? body, CancellationToken cancellationToken)
    {
        var response = await CallOnceAsync(entry, address, body, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !await credentials.RenewAsync(entry.Caller, cancellationToken))
        {
            return response;
        }

        response.Dispose();
        return await CallOnceAsync(entry, address, body, cancellationToken);
    }

    private async Task<HttpResponseMessage> CallOnceAsync(OutboxEntry entry, Uri address, string? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(MethodOf(entry.Kind), address) { Content = body is null ? null : new JsonTextContent(body) };
        await credentials.AuthorizeAsync(request, entry.Caller, cancellationToken);
        return await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken);
    }

    private static HttpMethod MethodOf(ReplyKind kind) => kind switch
    {
        ReplyKind.Send => HttpMethod.Post,
        ReplyKind.Update => HttpMethod.Put,
        _ => HttpMethod.Delete,
    };

    private static string? BodyOf(OutboxEntry entry)
    {
        if (entry is not { Kind: ReplyKind.Update, Body: { } body } || entry.ChannelTarget == entry.Target)
        {
            return entry.Body;
        }

        // The Emulator refuses an update whose body names another id than the address does.
        var own = $"{BeginningOfMessage}{JsonConvert.ToString(entry.Target)}";
        if (body.StartsWith(own, StringComparison.Ordinal))
        {
            return $"{BeginningOfMessage}{JsonConvert.ToString(entry.ChannelTarget)}{body.AsSpan(own.Length)}";
        }

        var activity = JObject.Parse(body);
        activity["id"] = entry.ChannelTarget;
        return activity.ToString(Formatting.None);
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
        catch (System.Text.Json.JsonException)
        {
            // Delivered all the same: some channels answer with an empty body.
            return null;
        }
    }
}
