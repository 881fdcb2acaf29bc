using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>What Direct Line answers, in its own spelling.</summary>
internal static class DirectLineAnswers
{
    /// <summary>Not that of the REST API: names are camelCase but for expires_in, and what is null is left out.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static IResult Ok(object answer, int status = StatusCodes.Status200OK) => Results.Json(answer, Json, statusCode: status);

    public static IResult Refuse(DirectLineCaller.Refused refused) => TypedResults.Problem(refused.Detail, statusCode: refused.Status);

    public static IResult Bad(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status400BadRequest);

    public static IResult ComeBack(HttpContext context, string detail)
    {
        context.Response.Headers.RetryAfter = "2";
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}

internal sealed record TokenAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

internal sealed record ConversationAnswer(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

internal sealed record IdAnswer(string Id);
