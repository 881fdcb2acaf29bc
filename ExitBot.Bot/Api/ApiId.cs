namespace ExitBot.Bot.Api;

/// <summary>Ids on the wire: 32 hexadecimal digits. Anything else names nothing, and is answered as an unknown id is.</summary>
internal static class ApiId
{
    public static string Write(Guid id) => id.ToString("N");

    public static bool TryRead(string text, out Guid id) => Guid.TryParseExact(text, "N", out id);
}
