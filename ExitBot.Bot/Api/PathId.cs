namespace ExitBot.Bot.Api;

/// <summary>An id of somebody else's making in a path. The server leaves "%2F" in a segment alone; within an id it is a slash.</summary>
internal static class PathId
{
    public static string Of(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
