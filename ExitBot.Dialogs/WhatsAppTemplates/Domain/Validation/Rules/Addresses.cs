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
        "wa.me", "api.whatsapp.com", "chat.whatsapp.com", "web.whatsapp.com", "whatsapp.com", "www.whatsapp.com", "call.whatsapp.com", "wa.link",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsIn(string text) => AnyAddress().IsMatch(text);

    public static bool IsShortener(string host) => Shorteners.Contains(WithoutWww(host));

    public static bool IsWhatsApp(string host) => WhatsApp.Contains(host);

    /// <summary>The host of an address, however the address goes on; null when it is not an absolute http(s) address.</summary>
    public static string? HostOf(string address) => Absolute().Match(address) is { Success: true } match ? match.Groups["host"].Value : null;

    /// <summary>Hosts of addresses inside a text, with or without a scheme.</summary>
    public static IEnumerable<string> HostsIn(string text) => AnyAddress().Matches(text).Select(match => match.Groups["host"].Value);

    private static string WithoutWww(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;

    [GeneratedRegex(@"^https?://(?<host>[^/?#:\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Absolute();

    [GeneratedRegex(@"(https?://|\bwww\.|(?<=^|\s))(?<host>[\p{L}\d-]+(\.[\p{L}\d-]+)*\.(com|net|org|io|co|ly|me|app|shop|store|info|biz|de|es|fr|br|in|uk|it|mx|jp|eu|gl|gd|cc|at|gy))(?=[/?#:\s.,;!)]|$)|https?://(?<host>[^/?#:\s]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AnyAddress();
}
