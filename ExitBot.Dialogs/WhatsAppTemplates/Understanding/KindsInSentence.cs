using System.Globalization;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Kinds of templates with parts of their own, where a sentence names one: offers, carousels, one-time codes, catalogues, calls.</summary>
internal static partial class KindsInSentence
{
    /// <param name="isForCodes">The template is, or becomes, one for one-time codes.</param>
    public static IEnumerable<DraftEdit> Read(string sentence, bool isForCodes)
    {
        if (CallPermission().IsMatch(sentence))
        {
            yield return new DraftEdit.AskToCall();
        }

        if (Offer().IsMatch(sentence))
        {
            yield return new DraftEdit.Offer(OfferTitle().Match(sentence).Groups["title"].Value);
        }

        if (CarouselIn(sentence) is { } carousel)
        {
            yield return carousel;
        }

        foreach (var edit in Codes(sentence, isForCodes))
        {
            yield return edit;
        }

        if (TimeToLive().Match(sentence) is { Success: true } life && long.TryParse(life.Groups["number"].Value, CultureInfo.InvariantCulture, out var span))
        {
            yield return new DraftEdit.TimeToLive(span * SecondsOf(life.Groups["unit"].Value));
        }
    }

    public static bool IsCarousel(string sentence) => Carousel().IsMatch(sentence);

    private static IEnumerable<DraftEdit> Codes(string sentence, bool isForCodes)
    {
        var tap = Tap().Match(sentence);
        if (tap.Success)
        {
            yield return new DraftEdit.CodeKind($"{tap.Groups["kind"].Value.ToUpperInvariant()}_TAP");
        }
        else if (isForCodes && CopyCode().IsMatch(sentence))
        {
            yield return new DraftEdit.CodeKind("COPY_CODE");
        }

        if ((tap.Success || isForCodes) && AppPhrase.In(sentence) is { } app)
        {
            yield return new DraftEdit.CodeApp(app);
        }

        if (isForCodes && !TimeToLive().IsMatch(sentence) && Minutes().Match(sentence) is { Success: true } minutes && int.TryParse(minutes.Groups["minutes"].Value, CultureInfo.InvariantCulture, out var number))
        {
            yield return new DraftEdit.CodeMinutes(number);
        }
    }

    private static DraftEdit.Carousel? CarouselIn(string sentence)
    {
        var (cards, products) = (Carousel().Match(sentence), ProductCarousel().Match(sentence));
        if (!cards.Success && !products.Success)
        {
            return null;
        }

        var count = new[] { cards, products, CountOfCards().Match(sentence) }.Select(match => match.Groups["count"]).FirstOrDefault(group => group.Success)?.Value ?? "";
        return new DraftEdit.Carousel(Ordinals.Count(count), cards.Groups["video"].Success ? MediaKind.Video : MediaKind.Image, products.Success);
    }

    private static long SecondsOf(string unit) => unit.Length == 0 ? 1 : char.ToLowerInvariant(unit[0]) switch
    {
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => 1,
    };

    [GeneratedRegex(@"\b(?:call permission|permission to call|ask(?:s|ing)? (?:whether|if) we may call|permiso para llamar|erlaubnis (?:anzurufen|zum anruf)|permissão para ligar|autorisation d['’]appel(?:er)?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallPermission();

    [GeneratedRegex(@"\b(?:limited[- ]time offer|oferta por tiempo limitado|befristete[sn]? angebot|oferta por tempo limitado|offre à durée limitée)|सीमित समय|عرض لفترة محدودة|عرض محدود|期間限定", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    [GeneratedRegex(@"(?:limited[- ]time offer|offer (?:text|title|line)|texto de la oferta|angebotstext|texto da oferta|texte de l['’]offre|limitado|angebot|limitée|titled|with the title|headline|headed|called|saying|titulad[ao]|con el título|que diga|namens|mit dem titel|betitelt|intitulad[ao]|com o título|que diz|intitulée?|avec le titre)\s*:?\s*" + Vocabulary.Quote + @"(?<title>[^""“”«»„「」]{1,40})" + Vocabulary.Quote, RegexOptions.IgnoreCase)]
    private static partial Regex OfferTitle();

    [GeneratedRegex(@"(?<count>" + Ordinals.Numeral + @")?[ -]?(?:(?:" + Vocabulary.Cards + @")[ -])?(?:" + Vocabulary.Carousel + @")(?:\s+(?:of|with|de|con|mit|aus|com|avec)\s+(?<count>" + Ordinals.Numeral + @"))?(?<video>[^.;\n]{0,30}v[ií]d[eé]o)?", RegexOptions.IgnoreCase)]
    private static partial Regex Carousel();

    [GeneratedRegex(@"(?:(?<count>" + Ordinals.Numeral + @")\s+)?(?:(?:" + Vocabulary.Products + @")[ -]?(?:" + Vocabulary.Cards + "|" + Vocabulary.Carousel + @")|(?:" + Vocabulary.Cards + "|" + Vocabulary.Carousel + @")\s+(?:of|with|from|de|con|desde|mit|aus|von|com|avec)\s+(?:the\s+|our\s+|my\s+|nuestros\s+|unseren\s+|nossos\s+|nos\s+)?(?:(?<count>" + Ordinals.Numeral + @")\s+)?(?:" + Vocabulary.Products + @")|(?:" + Vocabulary.Products + @")\s*(?:का|के|の)\s*(?:" + Vocabulary.Carousel + "))", RegexOptions.IgnoreCase)]
    private static partial Regex ProductCarousel();

    /// <summary>Somewhere behind: "a carousel for our shoes with two cards".</summary>
    [GeneratedRegex(@"\b(?<count>" + Ordinals.Numeral + @")\s+(?:" + Vocabulary.Cards + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex CountOfCards();

    [GeneratedRegex(@"\b(?<kind>one|zero)[ -]?tap\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tap();

    [GeneratedRegex(@"\b(?:time to live|ttl|deliver(?:ed)? within)\D{0,12}(?<number>\d{1,7})\s*(?<unit>seconds?|secs?|s\b|minutes?|mins?|hours?|h\b|days?)?", RegexOptions.IgnoreCase)]
    private static partial Regex TimeToLive();

    [GeneratedRegex(@"(?<minutes>\d{1,3})[ -]?(?:min(?:ute|uto)?[ns]?\.?(?![\p{L}])|मिनट|دقائق|دقيقة|分)", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\bcopy[ -]code\b|\bcopiar (?:el |o )?código\b|\bcode kopieren\b|\bcopier le code\b|कोड कॉपी|نسخ الرمز|コードをコピー", RegexOptions.IgnoreCase)]
    private static partial Regex CopyCode();
}
