using System.Text.Json;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Body of tokens/generate and of POST conversations. All of it may be missing.</summary>
internal sealed record StartRequest(StartUser? User, string? Locale)
{
    private const int LongestId = 200;
    private const int LongestLocale = 35;

    /// <exception cref="BadHttpRequestException">It is no JSON, or a field is of no use.</exception>
    public static async Task<StartRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is 0 || (request.ContentLength is null && !request.Headers.TransferEncoding.Contains("chunked")))
        {
            return new StartRequest(User: null, Locale: null);
        }

        try
        {
            var read = await JsonSerializer.DeserializeAsync<StartRequest>(request.Body, DirectLineAnswers.Json, cancellationToken);
            return (read ?? new StartRequest(User: null, Locale: null)).Checked();
        }
        catch (JsonException)
        {
            throw new BadHttpRequestException("The body must be a JSON object like {\"user\":{\"id\":\"…\"}}, or empty.");
        }
    }

    public WebUser? Named => User is { Id: { Length: > 0 } id } ? new WebUser(id, User.Name) : null;

    private StartRequest Checked() => this switch
    {
        { User.Id.Length: > LongestId } or { User.Name.Length: > LongestId } => throw new BadHttpRequestException($"user.id and user.name may have {LongestId} characters each."),
        { Locale.Length: > LongestLocale } => throw new BadHttpRequestException("locale must be a language tag such as en, de-AT or pt-BR."),
        _ => this,
    };
}

internal sealed record StartUser(string? Id, string? Name);
