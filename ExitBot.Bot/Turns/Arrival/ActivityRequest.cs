using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using BadJsonException = System.Text.Json.JsonException;
using JsonException = Newtonsoft.Json.JsonException;

namespace ExitBot.Bot.Turns.Arrival;

/// <summary>What the body of a call that hands in an activity turned out to be. The list is closed.</summary>
internal abstract record ActivityRequest
{
    private const int LargestBody = 256 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ActivityRequest()
    {
    }

    public sealed record Good(Activity Activity) : ActivityRequest;

    public sealed record Bad(int Status, string Detail) : ActivityRequest;

    /// <summary>Reads the body, at most 256 KB of it, cleans it and makes it an activity.</summary>
    public static async Task<ActivityRequest> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!IsJson(request.ContentType))
        {
            return new Bad(StatusCodes.Status415UnsupportedMediaType, "Send the activity as application/json in UTF-8.");
        }

        if (request.ContentLength > LargestBody)
        {
            return TooLarge();
        }

        // One byte more than may come, to notice that more came.
        var room = (int)(request.ContentLength ?? LargestBody) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(room);
        try
        {
            var length = await request.Body.ReadAtLeastAsync(buffer.AsMemory(0, room), room, throwOnEndOfStream: false, cancellationToken);
            return length > LargestBody ? TooLarge() : Parse(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The same for an activity that came as a part of something else.</summary>
    public static ActivityRequest Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var (isObject, typeKind) = RequireJson(body);
            if (!isObject)
            {
                return NotAnActivity("The body is not one JSON object.");
            }

            if (typeKind != JsonTokenType.String
                || ReadActivity(StrictUtf8.GetString(body)) is not { } activity
                || string.IsNullOrWhiteSpace(activity.Type))
            {
                return NotAnActivity("The activity has no type: set \"type\" to a text such as \"message\".");
            }

            ActivityCleaner.CloseGaps(activity);
            return new Good(activity);
        }
        catch (DecoderFallbackException)
        {
            return NotAnActivity("The body is not valid UTF-8.");
        }
        catch (BadJsonException error)
        {
            return NotAnActivity($"The body is not one JSON object of at most {ActivityJson.MaxDepth} levels: see line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.");
        }
        catch (JsonException)
        {
            return NotAnActivity("A member of the activity has another kind of value than the Bot Framework's schema gives it.");
        }
    }

    /// <summary>The readers below also take what is no JSON: comments, trailing commas, single quotes, octal numbers.</summary>
    /// <returns>Whether it is an object, and what kind of value its "type" has: the last one counts.</returns>
    private static (bool IsObject, JsonTokenType TypeKind) RequireJson(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = ActivityJson.MaxDepth });
        var (isObject, typeKind) = (false, JsonTokenType.None);
        while (reader.Read())
        {
            isObject |= reader is { TokenType: JsonTokenType.StartObject, CurrentDepth: 0 };
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                typeKind = reader.TokenType;
            }
        }

        return (isObject, typeKind);
    }

    private static Activity? ReadActivity(string text)
    {
        if (ActivityCleaner.IsClean(text))
        {
            return ActivityJson.Read(text);
        }

        var json = ReadToken(text);
        ActivityCleaner.Clean(json);
        return json.ToObject<Activity>(ActivityJson.Shared);
    }

    private static JToken ReadToken(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text))
        {
            ArrayPool = ActivityJson.CharPool.Instance,
            DateParseHandling = DateParseHandling.None,
            MaxDepth = ActivityJson.MaxDepth,
        };
        return JToken.ReadFrom(reader);
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Bad TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, $"An activity may have {LargestBody / 1024} KB at most.");

    private static Bad NotAnActivity(string detail) => new(StatusCodes.Status400BadRequest, detail);
}
