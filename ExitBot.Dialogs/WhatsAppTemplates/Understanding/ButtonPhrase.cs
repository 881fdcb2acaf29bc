using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>A button as people describe one: <c>Shop now https://...</c>, <c>Call us +44...</c>, <c>quick reply Yes</c>, <c>copy code SAVE10</c>.</summary>
internal static partial class ButtonPhrase
{
    private static readonly char[] Separators = [';', '\n', ',', '،', '、'];

    public static DraftButton Read(string text)
    {
        var said = PlainText.OneLine(text.Replace('|', ' ')).Trim(' ', '"', '“', '”', '„', '«', '»', ',', ';', '[', ']');
        if (Address().Match(said) is { Success: true } address)
        {
            return Link(KindOfLink().Replace(said.Remove(address.Index, address.Length), ""), address.Value.TrimEnd('.', ',', ';', ')', ']', '"', '”', '»'));
        }

        if (Kind().Match(said) is { Success: true } kind)
        {
            return OfKind(kind.Groups["kind"].Value.ToLowerInvariant().Replace('-', ' '), said[kind.Length..].Trim(' ', ':', ',', '"', '“', '”'));
        }

        return Number().Match(said) is { Success: true } number
            ? new DraftButton.Phone(LabelOf(said.Remove(number.Index, number.Length)) ?? "Call us", PhoneOf(number.Value))
            : new DraftButton.Link(LabelOf(said), Address: null);
    }

    /// <summary>Several, of which those with nothing but a label are quick replies.</summary>
    public static IEnumerable<DraftButton> ReadList(string text) => QuotedLabels().Matches(text) is { Count: > 1 } quoted
        ? quoted.Select(label => Quoted(label.Groups["label"].Value, label.Groups["lead"].Value))
        : Unquoted(KindOfList().Replace(text, ""));

    private static DraftButton Quoted(string label, string lead) => lead.Length > 0 ? Read($"{label} {lead}") : new DraftButton.QuickReply(LabelOf(label));

    private static IEnumerable<DraftButton> Unquoted(string text) => (Separators.Any(text.Contains) || Address().IsMatch(text) ? BehindLead() : Joining()).Replace(text, ";").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(Read)
        .Select(button => button is DraftButton.Link { Address: null } link ? new DraftButton.QuickReply(link.Label) : button);

    /// <summary>The same button as another kind, for "second button to quick reply". Null when the kind is none.</summary>
    public static DraftButton? As(DraftButton button, string kind) => Kind().Match(kind) is { Success: true } match
        ? OfKind(match.Groups["kind"].Value.ToLowerInvariant().Replace('-', ' '), $"{button.Label} {kind[match.Length..]}".Trim())
        : null;

    /// <summary>What was missing of a button, told apart by its look; null when the text has none of it.</summary>
    public static DraftButton? Complete(DraftButton button, string text)
    {
        var said = text.Trim();
        return button switch
        {
            DraftButton.Link { Address: not null, Sample: null } link when DraftVariables.In(link.Address).Count > 0 => link with { Sample = SampleOf(link.Address, said) },
            DraftButton.CopyCode => new DraftButton.CopyCode(Code().Match(said) is { Success: true } code ? code.Value : said),
            DraftButton.Flow { Reference: null } flow => flow with { Reference = ReferenceOf(said) },
            DraftButton.Link { Label: null } or DraftButton.Phone { Label: null } or DraftButton.QuickReply { Label: null } or DraftButton.Flow { Label: null } => button with { Label = LabelOf(said) },
            _ when Kind().IsMatch(said) => As(button, said),
            DraftButton.Link link when Address().Match(said) is { Success: true } address => Link($"{link.Label}", address.Value.TrimEnd('.', ',', ';', ')', ']', '"', '”', '»')),
            _ when Number().Match(said) is { Success: true } number => new DraftButton.Phone(button.Label, PhoneOf(number.Value)),
            DraftButton.Link link when Domain().Match(said) is { Success: true } domain => link with { Address = $"https://{domain.Value}" },
            _ => null,
        };
    }

    public static string? LabelOf(string text)
    {
        var label = Around().Replace(PlainText.OneLine(text).Replace('-', ' '), "").Trim(' ', '"', '“', '”', '„', '«', '»', '「', '」', ':', '：', ',', '.', '\'', '(', ')', '[', ']', '→', '>', '–');
        return label.Length == 0 ? null : $"{char.ToUpperInvariant(label[0])}{label[1..]}";
    }

    private static DraftButton.Link Link(string label, string address) => new(LabelOf(Around().Replace(label, "")), address);

    private static DraftButton OfKind(string kind, string rest) => kind switch
    {
        "quick reply" or "reply" or "respuesta rápida" or "schnellantwort" or "resposta rápida" or "réponse rapide" or "त्वरित उत्तर" or "رد سريع" or "クイック返信" => new DraftButton.QuickReply(LabelOf(rest)),
        "copy code" or "copiar código" or "code kopieren" or "copier le code" or "cupón" or "cupom" or "gutschein" or "coupon" or "coupon code" or "code" => new DraftButton.CopyCode(Code().Match(rest) is { Success: true } code ? code.Value : null),
        "catalog" or "catalogue" or "catálogo" or "katalog" => new DraftButton.Catalog(),
        "products" or "items" or "mpm" or "multi product" => new DraftButton.Products(),
        "product" or "spm" => new DraftButton.Product(),
        "flow" or "form" => Flow(rest),
        "voice call" or "whatsapp call" => new DraftButton.VoiceCall(LabelOf(rest)),
        "phone" or "call" or "phone number" => Number().Match(rest) is { Success: true } number
            ? new DraftButton.Phone(LabelOf(rest.Remove(number.Index, number.Length)) ?? "Call us", PhoneOf(number.Value))
            : new DraftButton.Phone(LabelOf(rest) ?? "Call us", Number: null),
        _ => new DraftButton.Link(LabelOf(rest), Address: null),
    };

    private static DraftButton.Flow Flow(string rest)
    {
        var id = FlowId().Match(rest);
        return new DraftButton.Flow(LabelOf(id.Success ? rest.Remove(id.Index, id.Length) : rest), id.Success ? new FlowReference("flow_id", id.Value) : null);
    }

    private static FlowReference ReferenceOf(string said) => FlowId().Match(said) is { Success: true } id ? new FlowReference("flow_id", id.Value.Trim()) : new FlowReference("flow_name", said);

    private static string SampleOf(string address, string said)
    {
        var fixedPart = address[..address.IndexOf("{{", StringComparison.Ordinal)];
        return said.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? said : fixedPart + said;
    }

    private static string PhoneOf(string said) => $"{(said.TrimStart().StartsWith('+') ? "+" : "")}{string.Concat(said.Where(char.IsAsciiDigit))}";

    [GeneratedRegex(@"\s+(?:and|or|y|o|und|oder|e|ou|et|और|و)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    /// <summary>"Quick replies Yes and No": of what kind all of them are.</summary>
    [GeneratedRegex(@"^\s*(?:" + Vocabulary.QuickReplies + @")(?![\p{L}])\s*:?\s*(?=\S)", RegexOptions.IgnoreCase)]
    private static partial Regex KindOfList();

    /// <summary>Labels in quotation marks, each with where it leads.</summary>
    [GeneratedRegex(@"[""“«„「](?<label>[^""“”«»„「」]{1,60})[""“”»」](?:\s*(?:\(|(?:to|at|a|para|zu|auf|vers|em|→|->)\s)?\s*(?<lead>https?://[^\s)]+|\+?\d[\d ()./-]{5,}\d))?", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedLabels();

    /// <summary>"And a link Go to shop", "url button Shop now": what a button is called begins behind it.</summary>
    [GeneratedRegex(@"^\s*(?:(?:and|also|plus|y|und|et|e)\s+)?(?:(?:an?|the|un[ea]?|uma?|eine?n?)\s+)?(?:url|link|website|web|cta|enlace|lien)\b(?:\s+button)?\s*:?", RegexOptions.IgnoreCase)]
    private static partial Regex KindOfLink();

    [GeneratedRegex(@"https?://\S+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\+?\d[\d ()./-]{5,}\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d{6,}|^\s*\d+\s*$")]
    private static partial Regex FlowId();

    /// <summary>A joining word behind an address or a number: the next button begins.</summary>
    [GeneratedRegex(@"(?<=https?://\S+|\d\)?)\s+(?:and|y|und|e|et)\s+(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex BehindLead();

    [GeneratedRegex(@"\b(?=\w*\d|[A-Z]{3})[A-Za-z0-9]{3,20}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:an?\s+|the\s+|una?\s+|eine?\s+|uma?\s+|une?\s+)?(?<kind>quick[ -]reply|respuesta rápida|schnellantwort|resposta rápida|réponse rapide|त्वरित उत्तर|رد سريع|クイック返信|reply|copy[ -]code|copiar código|code kopieren|copier le code|cupón|cupom|gutschein|coupon(?: code)?|code|catalog(?:ue)?|catálogo|katalog|products?|multi[ -]product|items|mpm|spm|flow|form|voice call|whatsapp call|phone number|phone|link|url|website|call(?=\s*(?:$|\+|\d|button)))\b(?:\s+button)?", RegexOptions.IgnoreCase)]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?:^|\s)(?:to|at|al|au|zu|unter|with|linking|opening|opens|going|leads|leading|and|called|labelled|button|->|→|=)\s*$|^\s*(?:(?:button|called|labelled|that says|saying)\s+|(?:to|for|para|pour|zum)\s+(?-i:(?=\p{Ll})))", RegexOptions.IgnoreCase)]
    private static partial Regex Around();
}
