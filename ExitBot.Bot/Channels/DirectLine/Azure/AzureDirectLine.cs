using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Channels.DirectLine.Azure;

/// <summary>Azure's Direct Line, for pages that are told to talk through it. Its secret gets them tokens and never leaves the service.</summary>
internal sealed partial class AzureDirectLine(IHttpClientFactory clients, IOptions<DirectLineOptions> options, ILogger<AzureDirectLine> logger)
{
    public const string HttpClientName = "azure-direct-line";

    public bool IsOn => options.Value.AzureSecret.Length > 0;

    /// <summary>What clients are given as the address of Direct Line.</summary>
    public string Address => options.Value.AzureEndpoint.TrimEnd('/');

    /// <summary>Begins a conversation of this user.</summary>
    /// <returns>Null: Azure gave no token; the log says why.</returns>
    public async Task<TokenAnswer?> OpenAsync(string user, CancellationToken cancellationToken) =>
        await CallAsync(HttpMethod.Post, "tokens/generate", options.Value.AzureSecret, new { user = new { id = user } }, cancellationToken) is { } generated
            ? await CallAsync(HttpMethod.Post, "conversations", generated.Token, new { user = new { id = user } }, cancellationToken)
            : null;

    /// <summary>A new token for a conversation that was begun before.</summary>
    /// <returns>Null: Azure does not have it any more, or gave no token.</returns>
    public Task<TokenAnswer?> GoOnAsync(string conversation, CancellationToken cancellationToken) =>
        CallAsync(HttpMethod.Get, $"conversations/{Uri.EscapeDataString(conversation)}", options.Value.AzureSecret, body: null, cancellationToken);

    private async Task<TokenAnswer?> CallAsync(HttpMethod method, string path, string credential, object? body, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(HttpClientName);
        using var request = new HttpRequestMessage(method, $"{Address}/{path}") { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", credential);
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return await response.Content.ReadFromJsonAsync<TokenAnswer>(DirectLineAnswers.Json, cancellationToken);
            }

            LogRefused(path.Split('/')[0], (int)response.StatusCode);
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException || (failed is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogFailed(path.Split('/')[0], failed.GetType().Name);
        }

        return null;
    }

    [LoggerMessage(EventId = 7303, Level = LogLevel.Warning, Message = "Azure's Direct Line answered {Call} with {Status}: is DirectLine:AzureSecret that of this bot?")]
    private partial void LogRefused(string call, int status);

    [LoggerMessage(EventId = 7304, Level = LogLevel.Warning, Message = "Azure's Direct Line gave no answer to {Call} ({Failure})")]
    private partial void LogFailed(string call, string failure);
}
