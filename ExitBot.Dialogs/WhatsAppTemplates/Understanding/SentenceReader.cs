using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Common phrasings of changes inside one sentence. What it does not know it leaves; nothing is guessed.</summary>
internal static partial class SentenceReader
{
    /// <param name="draft">For places of buttons.</param>
    public static IEnumerable<DraftEdit> Read(string sentence, TemplateDraft draft)
    {
        if (MessageInSentence.In(sentence, draft) is not { } message)
        {
            return Around(sentence, draft);
        }

        // What the message itself says is no wish about the template.
        var around = sentence.Remove(message.Index, message.Length);
        return Around(around, draft).Prepend(new DraftEdit.Body(message.Value));
    }

    private static IEnumerable<DraftEdit> Around(string sentence, TemplateDraft draft)
    {
        if (CategoryIn(sentence) is { } category)
        {
            yield return new DraftEdit.Category(category);
        }

        if (LanguagePhrase.In(sentence) is { } language)
        {
            yield return new DraftEdit.Language(language);
        }

        if (Called().Match(sentence) is { Success: true } called)
        {
            yield return new DraftEdit.Name(called.Groups["name"].Value);
        }

        var isForCodes = (CategoryIn(sentence) ?? draft.Category) == TemplateCategory.Authentication;
        foreach (var edit in Header(sentence).Concat(Footer(sentence)).Concat(Buttons(sentence, draft)).Concat(Special(sentence)))
        {
            // Of a one-time code, the button that copies it is not the one of a coupon.
            yield return isForCodes && edit is DraftEdit.AddButton { Button: DraftButton.CopyCode { Code: null } } ? new DraftEdit.CodeKind("COPY_CODE") : edit;
        }

        if (SamplePhrase.In(sentence) is { Count: > 0 } samples)
        {
            yield return new DraftEdit.Samples(samples);
        }
    }

    /// <summary>What the template is for, where a sentence says it.</summary>
    public static string? GoalIn(string sentence) => Goal().Match(sentence) is { Success: true } goal ? goal.Groups["goal"].Value.Trim() : null;

    public static TemplateCategory? CategoryIn(string sentence) =>
        Authentication().IsMatch(sentence) ? TemplateCategory.Authentication
        : Utility().IsMatch(sentence) ? TemplateCategory.Utility
        : Marketing().IsMatch(sentence) ? TemplateCategory.Marketing
        : null;

    /// <summary>A category and nothing else, which is no goal.</summary>
    public static bool IsCategory(string words) => CategoryIn(words) is not null && !words.Trim().Contains(' ', StringComparison.Ordinal);

    private static IEnumerable<DraftEdit> Header(string sentence)
    {
        if (NoHeader().IsMatch(sentence))
        {
            yield return new DraftEdit.NoHeader();
        }
        else if (MediaHeader().Match(sentence) is { Success: true } media)
        {
            yield return HeaderPhrase.OfKind(media.Groups["kind"].Value) ?? new DraftEdit.HeaderLocation();
        }
        else if (WithMedia().Match(sentence) is { Success: true } with && !Carousel().IsMatch(sentence))
        {
            yield return HeaderPhrase.OfKind(with.Groups["kind"].Value) ?? new DraftEdit.HeaderLocation();
        }
        else if (HeaderSaying().Match(sentence) is { Success: true } saying)
        {
            yield return new DraftEdit.HeaderText(saying.Groups["text"].Value);
        }
    }

    private static IEnumerable<DraftEdit> Footer(string sentence)
    {
        if (NoFooter().IsMatch(sentence))
        {
            yield return new DraftEdit.NoFooter();
        }
        else if (FooterSaying().Match(sentence) is { Success: true } saying)
        {
            yield return new DraftEdit.Footer(saying.Groups["text"].Value);
        }
    }

    private static IEnumerable<DraftEdit> Buttons(string sentence, TemplateDraft draft)
    {
        var count = draft.Buttons.Count;
        if (NoButtons().IsMatch(sentence))
        {
            return [new DraftEdit.NoButtons()];
        }

        if (RemoveButton().Match(sentence) is { Success: true } remove)
        {
            return [new DraftEdit.RemoveButton(Ordinals.Read(remove.Groups["place"].Value, count))];
        }

        if (MoveButton().Match(sentence) is { Success: true } move)
        {
            var from = Ordinals.Read(move.Groups["place"].Value, count);
            return [new DraftEdit.MoveButton(from, PlaceOf(move.Groups["to"].Value.ToLowerInvariant(), from, count))];
        }

        if (ChangeButton().Match(sentence) is { Success: true } change
            && Ordinals.Read(change.Groups["place"].Value, count) is var place && place >= 1 && place <= count)
        {
            var to = change.Groups["to"].Value;
            return [new DraftEdit.ReplaceButton(place, ButtonPhrase.As(draft.Buttons[place - 1], to) ?? draft.Buttons[place - 1] with { Label = ButtonPhrase.LabelOf(to) })];
        }

        if (QuickReplies().Match(sentence) is { Success: true } replies)
        {
            // "quick replies Yes and No, English": a language among labels is the template's; only languages are labels.
            var buttons = ButtonPhrase.ReadList(AndWord().Replace(replies.Groups["list"].Value, ",")).ToList();
            var labels = buttons.Where(button => TemplateLanguages.Named(button.Label ?? "") is null).ToList();
            return [.. (labels.Count > 0 ? labels : buttons).Select(button => new DraftEdit.AddButton(button))];
        }

        if (AddButton().Match(sentence) is { Success: true } add)
        {
            return [new DraftEdit.AddButton(ButtonPhrase.Read(add.Groups["button"].Value))];
        }

        return [.. new[] { QuotedButton(), WithButton(), NamedButton() }
            .Select(pattern => pattern.Matches(sentence))
            .FirstOrDefault(matches => matches.Count > 0)?
            .Select(with => new DraftEdit.AddButton(ButtonPhrase.Read($"{with.Groups["button"].Value} {with.Groups["more"].Value}"))) ?? []];
    }

    private static IEnumerable<DraftEdit> Special(string sentence)
    {
        if (CallPermission().IsMatch(sentence))
        {
            yield return new DraftEdit.AskToCall();
        }

        if (Offer().Match(sentence) is { Success: true } offer)
        {
            yield return new DraftEdit.Offer(offer.Groups["title"].Value);
        }

        if (CarouselIn(sentence) is { } carousel)
        {
            yield return carousel;
        }

        if (Tap().Match(sentence) is { Success: true } tap)
        {
            yield return new DraftEdit.CodeKind($"{tap.Groups["kind"].Value.ToUpperInvariant()}_TAP");
        }

        if (TimeToLive().Match(sentence) is { Success: true } life && long.TryParse(life.Groups["number"].Value, out var span))
        {
            yield return new DraftEdit.TimeToLive(span * SecondsOf(life.Groups["unit"].Value));
        }

        if (Minutes().Match(sentence) is { Success: true } minutes && int.TryParse(minutes.Groups["minutes"].Value, out var number))
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

        var count = cards.Groups["count"].Success ? cards.Groups["count"].Value : products.Groups["count"].Value;
        return new DraftEdit.Carousel(Ordinals.Count(count), cards.Groups["video"].Success ? MediaKind.Video : MediaKind.Image, products.Success);
    }

    private static long SecondsOf(string unit) => unit.Length == 0 ? 1 : char.ToLowerInvariant(unit[0]) switch
    {
        'm' => 60,
        'h' => 3_600,
        'd' => 86_400,
        _ => 1,
    };

    private static int PlaceOf(string to, int from, int count) => to switch
    {
        "up" => from - 1,
        "down" => from + 1,
        "top" or "front" or "start" or "beginning" => 1,
        "bottom" or "end" or "back" => count,
        _ => Ordinals.Read(to, count),
    };

    [GeneratedRegex(@"\b(marketing|promotional|promotion|promocional|promoción|promoção|werbevorlage|werbung|promotionnel(?:le)?)\b|मार्केटिंग|تسويق|マーケティング", RegexOptions.IgnoreCase)]
    private static partial Regex Marketing();

    [GeneratedRegex(@"\b(utility|transactional|utilidad|utilidade|utilitaire|kategorie nutzen|nutzenvorlage|transaccional|transacional)\b|^\s*nutzen\s*\.?$|यूटिलिटी|^\s*خدمة\s*$|ユーティリティ", RegexOptions.IgnoreCase)]
    private static partial Regex Utility();

    [GeneratedRegex(@"\b(authentication|autenticación|autenticação|authentifizierung|authentification|one[- ]time (code|password|passcode)s?|otps?|verification codes?|log-?in codes?|sign-?in codes?|códigos? de (?:verificación|verificação|un solo uso|uso único|acceso|acesso)|einmalcodes?|bestätigungscodes?|anmeldecodes?|codes? (?:de vérification|à usage unique))\b|प्रमाणीकरण|مصادقة|رمز التحقق|認証", RegexOptions.IgnoreCase)]
    private static partial Regex Authentication();

    [GeneratedRegex(@"\b(?:called|named|name it|call it|rename it to|llamad[ao]|que se llame|llámala|namens|genannt|nenne sie|chamad[ao]|chama-se|appelée?|nommée?)\s+" + Vocabulary.Quote + @"?(?<name>[\p{L}\d_-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:for|about|announcing|to announce|to tell|to remind|to inform|to invite|para|sobre|für|über|pour|à propos de)\s+(?<goal>.{3,120}?)(?=\s+(?:with|in|called|named|using|saying|that says|and|con|en|y|que diga|llamad[ao]|mit|auf|und|namens|com|em|e|chamad[ao]|avec|et)\b|[,.;:!?\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Goal();

    [GeneratedRegex(@"\b(?:" + Vocabulary.No + @")\s+(?:" + Vocabulary.Header + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoHeader();

    [GeneratedRegex(@"\b(?<kind>" + Vocabulary.Kinds + @")(?:\s+(?:in the|en el|in der|no|dans l['’])|\s+as(?: the| a)?|\s+como|\s+als)?\s*(?:" + Vocabulary.Header + @")\b|\b(?:" + Vocabulary.Header + @")\s+(?:with|of|is|to|con|de|mit|com|avec|a)\s+(?:an?\s+|una?\s+|uma?\s+|eine[mnr]?\s+|une?\s+)?(?<kind>" + Vocabulary.Kinds + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex MediaHeader();

    [GeneratedRegex(@"\b(?:" + Vocabulary.With + @")(?<kind>" + Vocabulary.Image + @"|video|vídeo|vidéo|pdf)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithMedia();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Header + @")\s+(?:to|" + Vocabulary.Saying + @")\s*:?\s*" + Vocabulary.Quote + @"?(?<text>[^""“”«»„\n]{1,200})" + Vocabulary.Quote + "?", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderSaying();

    [GeneratedRegex(@"\b(?:" + Vocabulary.No + @")\s+(?:" + Vocabulary.Footer + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoFooter();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Footer + @")\s+(?:(?:to|" + Vocabulary.Saying + @")\s*:?\s*" + Vocabulary.Quote + @"?|" + Vocabulary.Quote + @"|(?-i:(?=\p{Lu})))(?<text>[^""“”«»„\n]{1,200})" + Vocabulary.Quote + "?", RegexOptions.IgnoreCase)]
    private static partial Regex FooterSaying();

    [GeneratedRegex(@"\b(?:" + Vocabulary.No + @")\s+(?:" + Vocabulary.Buttons + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoButtons();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Remove + @")\s+(?:" + Vocabulary.The + @")?(?:(?<place>" + Ordinals.Pattern + @")\s+(?:" + Vocabulary.Button + @")|(?:" + Vocabulary.Button + @")\s+(?:number\s+)?(?<place>\d{1,2}))\b", RegexOptions.IgnoreCase)]
    private static partial Regex RemoveButton();

    [GeneratedRegex(@"\bmove\s+(?:the\s+)?(?:(?<place>" + Ordinals.Pattern + @")\s+button|button\s+(?<place>\d{1,2}))\s+(?:to\s+)?(?:the\s+)?(?:place\s+|position\s+)?(?<to>up|down|top|front|start|beginning|bottom|end|back|" + Ordinals.Pattern + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex MoveButton();

    [GeneratedRegex(@"\b(?:" + Vocabulary.The + @")?(?:(?<place>" + Ordinals.Pattern + @")\s+(?:" + Vocabulary.Button + @")|(?:" + Vocabulary.Button + @")\s+(?<place>\d{1,2}))\s+(?:" + Vocabulary.To + @")\s+(?:an?\s+|una\s+|uma\s+|eine\s+|einer\s+|une\s+)?(?<to>.{1,120})$", RegexOptions.IgnoreCase)]
    private static partial Regex ChangeButton();

    [GeneratedRegex(@"(?:" + Vocabulary.QuickReplies + @")(?:\s+buttons?)?\s+(?:with\s+|con\s+|mit\s+|com\s+|avec\s+)?(?<list>(?:(?!\s*(?:,|\band|\by|\bund|\be|\bet)?\s+(?:" + Vocabulary.With + @")?(?:" + "(?:(?:" + Vocabulary.No + @")\s+)?(?:" + Vocabulary.Footer + "|" + Vocabulary.Header + @"))\b)[^.\n]){1,200})", RegexOptions.IgnoreCase)]
    private static partial Regex QuickReplies();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Adding + @")\s+(?:an?\s+|the\s+|un\s+|um\s+)?(?:(?:" + Vocabulary.Button + @")\s+(?<button>.{2,300})|(?<button>(?:copy[ -]code|coupon|catalog|products|voice call|flow|phone|call|link|url)\s*(?:button)?.{0,300}))$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AddButton();

    [GeneratedRegex(@"\b(?:an?|the|and|eine[mnr]?|dem|den|und)\s+" + Vocabulary.Quote + @"?(?<button>(?!and\b|with\b|an?\b|und\b|mit\b)[\p{L}\d][\p{L}\d'’]*(?:[ -](?!and\b|with\b|und\b|mit\b)[\p{L}\d'’]+){0,3}?)" + Vocabulary.Quote + @"?[ -](?:button|knopf|schaltfläche)\b(?:\s+(?:to|at|with|for|opening|linking to|zu|auf|nach|mit|für))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex WithButton();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Button + @")\s+(?:de\s+|que diga\s+|que diz\s+|qui dit\s+|mit der aufschrift\s+|saying\s+|labelled\s+|called\s+)?" + Vocabulary.Quote + @"(?<button>[^""“”«»„「」]{1,60})" + Vocabulary.Quote + @"(?:\s+(?:to|at|a|para|que lleve a|zu|auf|em|vers|→|->))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedButton();

    [GeneratedRegex(@"\b(?:bot[óo]n|bot[ãa]o|bouton)\s+(?:de\s+|que diga\s+|que diz\s+|qui dit\s+)?(?<button>(?!de\b|para\b|que\b|con\b|com\b|a\b)[\p{L}\d][\p{L}\d'’]*(?:\s(?!a\b|y\b|e\b|et\b|para\b|que\b|con\b|com\b|avec\b|vers\b|em\b|en\b)[\p{L}\d'’]+){0,3}?)(?=\s+(?:(?:a|y|e|et|para|que|con|com|avec|vers|em|en)\b|https?:)|[,.;!?]|\s*$)(?:\s+(?:a|para|que lleve a|vers|em))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex NamedButton();

    [GeneratedRegex(@"\s+(?:and|or|y|o|und|oder|e|ou|et)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex AndWord();

    [GeneratedRegex(@"\b(?:call permission|permission to call|ask(?:s|ing)? (?:whether|if) we may call|permiso para llamar|erlaubnis anzurufen|permissão para ligar)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallPermission();

    [GeneratedRegex(@"\b(?:limited[- ]time offer|oferta por tiempo limitado|befristete[sn]? angebot|oferta por tempo limitado|offre à durée limitée)(?:\s*(?:saying|called|titled|with the title|que diga|namens|que diz)?\s*:?\s*" + Vocabulary.Quote + @"(?<title>[^""“”«»„]{1,40})" + Vocabulary.Quote + ")?", RegexOptions.IgnoreCase)]
    private static partial Regex Offer();

    [GeneratedRegex(@"\b(?:expires?|valid|expiring|expiration|caduca|válid[ao]|gültig|läuft|expira|expire|valable)\b\D{0,20}(?<minutes>\d{1,3})\s*min", RegexOptions.IgnoreCase)]
    private static partial Regex Minutes();

    [GeneratedRegex(@"\b(?<kind>one|zero)[ -]tap\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tap();

    [GeneratedRegex(@"(?<count>" + Ordinals.Numeral + @")?[ -]?(?:(?:" + Vocabulary.Cards + @")[ -])?(?:" + Vocabulary.Carousel + @")(?:\s+(?:of|with|de|con|mit|aus|com|avec)\s+(?<count>" + Ordinals.Numeral + @"))?(?<video>[^.;\n]{0,30}v[ií]d[eé]o)?", RegexOptions.IgnoreCase)]
    private static partial Regex Carousel();

    [GeneratedRegex(@"(?:(?<count>" + Ordinals.Numeral + @")\s+)?(?:(?:" + Vocabulary.Products + @")[ -]?(?:" + Vocabulary.Cards + "|" + Vocabulary.Carousel + @")|(?:" + Vocabulary.Cards + "|" + Vocabulary.Carousel + @")\s+(?:of|with|from|de|con|desde|mit|aus|von|com|avec)\s+(?:the\s+|our\s+|my\s+|nuestros\s+|unseren\s+|nossos\s+|nos\s+)?(?:(?<count>" + Ordinals.Numeral + @")\s+)?(?:" + Vocabulary.Products + @")|(?:" + Vocabulary.Products + @")\s*(?:का|के|の)\s*(?:" + Vocabulary.Carousel + "))", RegexOptions.IgnoreCase)]
    private static partial Regex ProductCarousel();

    [GeneratedRegex(@"\b(?:time to live|ttl|deliver(?:ed)? within)\D{0,12}(?<number>\d{1,7})\s*(?<unit>seconds?|secs?|s\b|minutes?|mins?|hours?|h\b|days?)?", RegexOptions.IgnoreCase)]
    private static partial Regex TimeToLive();
}
