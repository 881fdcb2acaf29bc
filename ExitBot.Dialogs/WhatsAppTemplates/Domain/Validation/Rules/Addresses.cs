using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>What web addresses look like, and hosts that matter.</summary>
internal static partial class Addresses
{
    private static readonly FrozenSet<string> Shorteners = new[]
    {
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "v.gd", "buff.ly", "rebrand.ly", "cutt.ly", "shorturl.at", "short.io", "rb.gy", "t.ly", "tiny.cc",
        "bl.ink", "lnkd.in", "s.id", "bit.do", "shorte.st", "adf.ly", "soo.gd", "qr.ae", "wa.link", "fb.me", "amzn.to", "youtu.be", "tr.ee", "surl.li", "clck.ru",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> WhatsApp = new[]
    {
        "wa.me", "www.wa.me", "api.whatsapp.com", "chat.whatsapp.com", "web.whatsapp.com", "whatsapp.com", "www.whatsapp.com", "call.whatsapp.com", "wa.link",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> EndOfHost = SearchValues.Create("/?#: \t\r\n");

    public static bool IsIn(string text) => MayHave(text) && AnyAddress().IsMatch(text);

    public static bool IsShortener(string host) => Shorteners.Contains(WithoutWww(host));

    public static bool IsWhatsApp(string host) => WhatsApp.Contains(host);

    /// <summary>The host of an address, without its port, however the address goes on; null when it is not an absolute http(s) address.</summary>
    public static string? HostOf(string address)
    {
        var start = address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? 8 : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? 7 : 0;
        var rest = address.AsSpan(start);
        var length = rest.IndexOfAny(EndOfHost) is var end and >= 0 ? end : rest.Length;
        return start > 0 && length > 0 ? address.Substring(start, length) : null;
    }

    /// <summary>Hosts of addresses inside a text, with or without a scheme.</summary>
    public static IEnumerable<string> HostsIn(string text) => MayHave(text) ? AnyAddress().Matches(text).Select(match => match.Groups["host"].Value) : [];

    /// <summary>Every address has a dot with a letter or digit behind it, or a scheme.</summary>
    private static bool MayHave(string text)
    {
        for (var dot = text.IndexOf('.', StringComparison.Ordinal); dot >= 0 && dot + 1 < text.Length; dot = text.IndexOf('.', dot + 1))
        {
            if (char.IsLetterOrDigit(text[dot + 1]))
            {
                return true;
            }
        }

        return text.Contains("://", StringComparison.Ordinal);
    }

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    [GeneratedRegex(@"(https?://|\bwww\.|(?<=^|\s))(?<host>[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(com|net|org|io|co|ly|me|app|shop|store|info|biz|de|es|fr|br|in|uk|it|mx|jp|eu|gl|gd|cc|at|gy))(?=[/?#:\s.,;!)]|$)|https?://(?<host>[^/?#:\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyAddress();
}
