using System.Text.Json;
using System.Text.Json.Serialization;

namespace ExitBot.Bot.Api;

/// <summary>
/// The JSON of everything under /api/v1: snake_case, every member always there, null where it does not apply. A request may leave
/// members out; it may not give one twice or with another kind of value.
/// </summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.PropertyNameCaseInsensitive = false;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.Converters.Add(new UtcTimeConverter());
    }
}
