using System.Text.Json.Nodes;

namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>OpenAI's client writes max_completion_tokens; others know that limit only as max_tokens, and ignore or refuse the new name.</summary>
internal sealed class OldTokenLimitName : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content
            && await JsonNode.ParseAsync(await content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken) is JsonObject body
            && body.Remove("max_completion_tokens", out var limit))
        {
            body["max_tokens"] = limit;
            var type = content.Headers.ContentType;
            request.Content = new StringContent(body.ToJsonString());
            request.Content.Headers.ContentType = type;
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
