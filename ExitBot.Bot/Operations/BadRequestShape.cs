using System.Text.Json;
using ExitBot.Bot.Api;

namespace ExitBot.Bot.Operations;

/// <summary>Says where a request is wrong. Never by the framework's messages: they name types of ours and quote what was sent.</summary>
internal static class BadRequestShape
{
    private const string WholeBody = "body";

    /// <returns>Null leaves it to what is said for the status alone.</returns>
    public static string? DetailOf(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: not StatusCodes.Status400BadRequest } => null,
        BadFieldsException wrong => $"Wrong or missing: {string.Join(", ", wrong.Errors.Keys)}.",
        { InnerException: JsonException json } => $"The body is not the JSON that this address takes: see {PlaceOf(json)}.",
        _ => "The request could not be read. If this address takes a body, send it one JSON object.",
    };

    public static IReadOnlyDictionary<string, string[]>? ErrorsOf(Exception exception) => exception switch
    {
        BadFieldsException wrong => wrong.Errors,
        BadHttpRequestException { InnerException: JsonException json } => new Dictionary<string, string[]> { [FieldOf(json)] = [SentenceFor(json)] },
        _ => null,
    };

    private static string FieldOf(JsonException json) => json.Path is ['$', '.', .. var path] ? path : WholeBody;

    // The reader's own failure lies inside: then it was no JSON at all, and else JSON of another shape.
    private static string SentenceFor(JsonException json) =>
        $"{(json.InnerException is JsonException ? "is not well-formed JSON" : "has another kind of value than it takes")} at {PlaceOf(json)}.";

    private static string PlaceOf(JsonException json) => $"line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}";
}
