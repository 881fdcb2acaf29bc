using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Api;

/// <summary>The header If-Match against the version of a thing: an ETag is the version in quotes.</summary>
internal static class IfMatch
{
    /// <summary>True without the header. What is no ETag fits nothing.</summary>
    public static bool Fits(HttpRequest request, int version)
    {
        if (request.Headers.IfMatch.Count == 0)
        {
            return true;
        }

        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
        return EntityTagHeaderValue.TryParseList(request.Headers.IfMatch, out var tags)
            ? tags.Any(given => given.Tag == "*" || given.Tag == tag)
            : request.Headers.IfMatch.Contains(tag.Trim('"'));
    }
}
