using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Channels.DirectLine.Azure;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Bot.WebChat;

/// <summary>Makes the page at "/": Web Chat in the language of its visitor, under a policy that lets nothing in from elsewhere.</summary>
internal sealed class ChatPage(PageAssets assets, TextCatalog<PageTexts> catalog, WebOrigins origins, PublicAddress address, AzureDirectLine azure, AzureVisits visits)
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly JsonSerializerOptions Settings = new(JsonSerializerDefaults.Web);

    /// <summary>The hash of nothing: Web Chat makes one empty style element without the nonce.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>As Web Chat calls them.</summary>
    private static readonly FrozenDictionary<string, string> ChatLocales = new Dictionary<string, string>
    {
        ["en"] = "en-US",
        ["es"] = "es-ES",
        ["de"] = "de-DE",
        ["fr"] = "fr-FR",
        ["pt"] = "pt-BR",
        ["hi"] = "hi-IN",
        ["ar"] = "ar-EG",
        ["ja"] = "ja-JP",
    }.ToFrozenDictionary();

    public string Write(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
        var language = LanguageOf(context.Request);
        context.Response.Headers.ContentSecurityPolicy = PolicyFor(context.Request, nonce);
        var texts = catalog.For(language);
        var named = JsonSerializer.SerializeToElement(texts, Json);
        var slots = named.EnumerateObject().ToDictionary(text => text.Name, text => HtmlEncoder.Default.Encode(text.Value.GetString()!));
        slots["options"] = HtmlEncoder.Default.Encode(texts.Menu);
        slots["lang"] = language;
        slots["dir"] = SpokenLanguages.IsRightToLeft(language) ? "rtl" : "ltr";
        slots["nonce"] = nonce;
        slots["icon"] = PageAssets.PathOf(assets.Icon);
        slots["style"] = PageAssets.PathOf(assets.Style);
        slots["script"] = PageAssets.PathOf(assets.Script);
        slots["bundle"] = PageAssets.PathOf(assets.Bundle);
        slots["languages"] = string.Concat(SpokenLanguages.All.Select(spoken =>
            $"<option value=\"{spoken.Code}\" lang=\"{spoken.Code}\"{(spoken.Code == language ? " selected" : "")}>{HtmlEncoder.Default.Encode(spoken.Name)}</option>"));

        // The encoder leaves no "<" that could end the element early.
        slots["settings"] = JsonSerializer.Serialize(
            new PageSettings(named, language, ChatLocales.GetValueOrDefault(language, "en-US"), slots["dir"], ParentOf(context.Request), IsElsewhere(context.Request)), Settings);
        return Fill(assets.Page, slots);
    }

    private static string Fill(string page, Dictionary<string, string> slots)
    {
        var output = new StringBuilder(page.Length + 8_192);
        for (var at = 0; ;)
        {
            var open = page.IndexOf("{{", at, StringComparison.Ordinal);
            if (open < 0)
            {
                return output.Append(page, at, page.Length - at).ToString();
            }

            var close = page.IndexOf("}}", open, StringComparison.Ordinal);
            output.Append(page, at, open - at).Append(slots[page[(open + 2)..close]]);
            at = close + 2;
        }
    }

    /// <summary>Asked for by the address, else the first of the browser's languages that is spoken here.</summary>
    private static string LanguageOf(HttpRequest request)
    {
        if (SpokenLanguages.Find(request.Query["lang"].ToString()) is { } asked)
        {
            return asked.Code;
        }

        var accepted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1);
        return accepted.Select(language => SpokenLanguages.Find((language.Value.Value ?? "").Split('-')[0].ToLowerInvariant())).FirstOrDefault(found => found is not null)?.Code
            ?? SpokenLanguages.English;
    }

    /// <summary>The page around the frame, if it is one that may frame this one: it gets messages.</summary>
    private string? ParentOf(HttpRequest request) => request.Query["origin"].ToString() is { Length: > 0 } origin && origins.MayFrame(origin) ? origin : null;

    /// <summary>Whether this page talks through Azure.</summary>
    private bool IsElsewhere(HttpRequest request) => visits.IsFor(request.Query["invite"]);

    private string PolicyFor(HttpRequest request, string nonce)
    {
        var service = new Uri(address.Of(request)).GetLeftPart(UriPartial.Authority);
        var socket = new Uri(address.SocketOf(request)).GetLeftPart(UriPartial.Authority);
        var azures = IsElsewhere(request) ? new Uri(azure.Address) : null;
        var elsewhere = azures?.GetLeftPart(UriPartial.Authority);
        var socketElsewhere = azures is null ? null : $"{(azures.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{azures.Authority}";
        return string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            $"img-src 'self' data: blob: {service} {elsewhere}".TrimEnd(),
            $"connect-src 'self' blob: {service} {socket} {elsewhere} {socketElsewhere}".TrimEnd(),
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {string.Join(' ', ["'self'", .. origins.Frames])}");
    }

    private sealed record PageSettings(JsonElement Texts, string Locale, string ChatLocale, string Dir, string? Parent, bool IsElsewhere);
}
