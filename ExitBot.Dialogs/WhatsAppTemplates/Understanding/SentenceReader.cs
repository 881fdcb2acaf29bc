using System.Text.RegularExpressions;
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
            return Around(sentence, draft, draft.Body);
        }

        // What the message itself says is no wish about the template.
        return Around(WithoutMessage(sentence, draft), draft, message.Value).Prepend(new DraftEdit.Body(message.Value));
    }

    /// <summary>What is said about the template beside the text of its message.</summary>
    public static string WithoutMessage(string sentence, TemplateDraft draft) =>
        MessageInSentence.In(sentence, draft) is { } message ? sentence.Remove(message.Index, message.Length) : sentence;

    /// <param name="body">The text there will be: samples may name its variables.</param>
    private static IEnumerable<DraftEdit> Around(string sentence, TemplateDraft draft, string? body)
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
        foreach (var edit in Header(sentence).Concat(Footer(sentence)).Concat(ButtonsInSentence.Read(sentence, draft, isForCodes)).Concat(KindsInSentence.Read(sentence, isForCodes)))
        {
            yield return edit;
        }

        if (SamplePhrase.In(sentence, DraftVariables.In(body)) is { Count: > 0 } samples)
        {
            yield return new DraftEdit.Samples(samples);
        }
    }

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
        else if (WithMedia().Match(sentence) is { Success: true } with && !KindsInSentence.IsCarousel(sentence))
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

    [GeneratedRegex(@"\b(marketing|promo|promos|promotional|promotion|advert|advertisement|advertising|promocional|promoción|promoção|publicidad|publicitari[ao]|publicidade|propaganda|publicité|publicitaire|werbe\p{L}*|werbung|promotionnel(?:le)?)\b|मार्केटिंग|प्रचार|تسويق|ترويج|دعاية|إعلان|マーケティング|宣伝|販促", RegexOptions.IgnoreCase)]
    private static partial Regex Marketing();

    [GeneratedRegex(@"\b(utility|transactional|utilidad|utilidade|utilitaire|kategorie nutzen|nutzenvorlage|transaccional|transacional)\b|^\s*nutzen\s*\.?$|यूटिलिटी|(?:قالب|نموذج|رسالة|فئة)\s+(?:ال)?خدمة|^\s*خدمة\s*$|ユーティリティ", RegexOptions.IgnoreCase)]
    private static partial Regex Utility();

    [GeneratedRegex(@"\b(authentication|autenticación|autenticação|authentifizierung|authentification|one[- ]time (code|password|passcode)s?|otps?|verification codes?|log-?in codes?|sign-?in codes?|códigos? de (?:verificación|verificação|un solo uso|uso único|acceso|acesso)|einmalcodes?|bestätigungscodes?|anmeldecodes?|codes? (?:de vérification|à usage unique)|einmal\p{L}*|log-?in-codes?)\b|प्रमाणीकरण|ओटीपी|वन टाइम पासवर्ड|सत्यापन कोड|مصادقة|رمز التحقق|رمز لمرة واحدة|كلمة مرور لمرة واحدة|認証|ワンタイムパスワード|確認コード", RegexOptions.IgnoreCase)]
    private static partial Regex Authentication();

    [GeneratedRegex(@"\b(?:called|named|name it|call it|rename it to|llamad[ao]|que se llame|llámala|namens|genannt|nenne sie|chamad[ao]|chama-se|appelée?|nommée?|باسم|اسمه|नाम)\s+" + Vocabulary.Quote + @"?(?<name>[\p{L}\d_-]+)|\b(?:name|nombre|nome|nom)\s+(?:is\s+|es\s+|ist\s+|é\s+|est\s+)?" + Vocabulary.Quote + @"?(?<name>[a-z\d]+_[a-z\d_]+)|(?<name>[a-z\d]+_[a-z\d_]+)という名前", RegexOptions.IgnoreCase)]
    private static partial Regex Called();

    [GeneratedRegex(@"\b(?:" + Vocabulary.No + @")\s+(?:" + Vocabulary.Header + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoHeader();

    [GeneratedRegex(@"\b(?<kind>" + Vocabulary.Kinds + @")(?:\s+(?:in the|en el|in der|no|dans l['’])|\s+as(?: the| a)?|\s+como|\s+als)?\s*(?:" + Vocabulary.Header + @")\b|\b(?:" + Vocabulary.Header + @")\s+(?:with|of|is|to|con|de|mit|com|avec|a)\s+(?:an?\s+|una?\s+|uma?\s+|eine[mnr]?\s+|une?\s+)?(?<kind>" + Vocabulary.Kinds + @")\b|\b(?:" + Vocabulary.Header + @")\s+(?<kind>" + Vocabulary.Kinds + @")(?=\s*(?:[,.;]|$))", RegexOptions.IgnoreCase)]
    private static partial Regex MediaHeader();

    [GeneratedRegex(@"\b(?:" + Vocabulary.With + @")(?<kind>" + Vocabulary.Image + @"|video|vídeo|vidéo|pdf|فيديو)(?!\p{L})|(?<kind>तस्वीर|वीडियो)\s+के साथ|(?<kind>画像|動画)(?:付き|あり|入り)", RegexOptions.IgnoreCase)]
    private static partial Regex WithMedia();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Header + @")\s+(?:(?:to|is|should be|" + Vocabulary.Saying + @")\s*:?\s*" + Vocabulary.Quote + @"?|" + Vocabulary.Quote + @")(?<text>[^""“”«»„\n]{1,200})" + Vocabulary.Quote + "?", RegexOptions.IgnoreCase)]
    private static partial Regex HeaderSaying();

    [GeneratedRegex(@"\b(?:" + Vocabulary.No + @")\s+(?:" + Vocabulary.Footer + @")\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoFooter();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Footer + @")\s+(?:(?:to|" + Vocabulary.Saying + @")\s*:?\s*" + Vocabulary.Quote + @"?|" + Vocabulary.Quote + @"|(?-i:(?=\p{Lu})))(?<text>[^""“”«»„\n]{1,200})" + Vocabulary.Quote + "?", RegexOptions.IgnoreCase)]
    private static partial Regex FooterSaying();

}
