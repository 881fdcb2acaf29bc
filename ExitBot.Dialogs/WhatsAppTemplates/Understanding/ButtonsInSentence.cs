using System.Text.RegularExpressions;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>Buttons that a sentence asks for, in the order in which it names them.</summary>
internal static partial class ButtonsInSentence
{
    /// <summary>The first that fits a stretch of the sentence has it; what is left is for those behind.</summary>
    private static readonly Func<Regex>[] Patterns = [WithCatalog, KindOfButton, QuotedButton, InParentheses, WithButton, NamedButton, CapitalButton, CouponCode, BareLead];

    /// <param name="draft">For places of buttons.</param>
    /// <param name="isForCodes">The template is, or becomes, one for one-time codes: its only button is read elsewhere.</param>
    public static IEnumerable<DraftEdit> Read(string sentence, TemplateDraft draft, bool isForCodes)
    {
        if (ButtonEditsInSentence.Read(sentence, draft) is { } edit)
        {
            // A button that is named beside "no buttons" is wanted: it was the more said of the two.
            var named = edit is DraftEdit.NoButtons ? Read(ButtonEditsInSentence.WithoutDeclining(sentence), draft, isForCodes).OfType<DraftEdit.AddButton>().ToList() : [];
            return named.Count > 0 ? named : [edit];
        }

        var buttons = AddButton().Match(sentence) is { Success: true } add && Leads().Count(add.Value) < 2 && WordButton().Count(add.Value) < 2
            ? [ButtonPhrase.Read(add.Groups["button"].Value)]
            : QuickRepliesIn(sentence).Concat(OthersIn(WithoutQuickReplies(sentence)));
        return buttons
            .Where(_ => !isForCodes)
            .Select(button => button is DraftButton.Flow { Reference: null } flow && FlowId().Match(sentence) is { Success: true } id ? flow with { Reference = new FlowReference("flow_id", id.Groups["id"].Value) } : button)
            .Select(button => new DraftEdit.AddButton(button));
    }

    private static IEnumerable<DraftButton> QuickRepliesIn(string sentence)
    {
        if (QuotedReplies().Match(sentence) is { Success: true } quoted)
        {
            return quoted.Groups["label"].Captures.Select(label => new DraftButton.QuickReply(ButtonPhrase.LabelOf(label.Value)));
        }

        var names = QuickReplies().Match(sentence) is { Success: true } replies ? replies : NamesOfButtons().Match(sentence);
        if (!names.Success)
        {
            return [];
        }

        // "quick replies Yes and No, English": a language among labels is the template's; only languages are labels.
        var buttons = ButtonPhrase.ReadList(AndWord().Replace(names.Groups["list"].Value, ",")).ToList();
        var labels = buttons.Where(button => TemplateLanguages.Named(button.Label ?? "") is null).ToList();
        return labels.Count > 0 ? labels : buttons;
    }

    private static string WithoutQuickReplies(string sentence) =>
        new[] { QuotedReplies(), QuickReplies(), NamesOfButtons() }.Select(pattern => pattern.Match(sentence)).FirstOrDefault(match => match.Success) is { } found ? sentence.Remove(found.Index, found.Length) : sentence;

    private static IEnumerable<DraftButton> OthersIn(string sentence)
    {
        List<Match> found = [];
        foreach (var pattern in Patterns)
        {
            foreach (Match match in pattern().Matches(sentence))
            {
                if (found.TrueForAll(other => other.Index + other.Length <= match.Index || match.Index + match.Length <= other.Index))
                {
                    found.Add(match);
                }
            }
        }

        return found.OrderBy(match => match.Index).Select(match => ButtonPhrase.Read($"{match.Groups["kind"].Value} {match.Groups["button"].Value} {match.Groups["more"].Value}"));
    }

    /// <summary>"a phone button Call the gym +44...", "a flow button labelled Book".</summary>
    [GeneratedRegex(@"\b(?<kind>quick[ -]reply|copy[ -]code|coupon|phone|call|url|link|website|flow|whatsapp call|voice call)[ -]button\b(?:\s+(?:labell?ed|called|named|saying|with the (?:label|text)))?:?\s*" + Vocabulary.Quote + @"?(?<button>(?-i:\p{Lu})[\p{L}\d'’]*(?:\s(?!to\b|at\b|that\b|and\b|with\b|for\b|linking\b|opening\b)[\p{L}\d'’]+){0,4})?" + Vocabulary.Quote + @"?" + Leading + @"(?:\s*" + Lead + @")?", RegexOptions.IgnoreCase)]
    private static partial Regex KindOfButton();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Button + @"|\p{L}+schaltfläche|\p{L}+knopf|link|enlace|lien)\s+(?:de\s+|que diga\s+|que diz\s+|qui dit\s+|mit der aufschrift\s+|saying\s+|labelled\s+|called\s+)?" + Vocabulary.Quote + @"(?<button>[^""“”«»„「」]{1,60})" + Vocabulary.Quote + @"(?:\s+(?:to|at|a|para|que lleve a|zu|auf|em|vers|→|->))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedButton();

    /// <summary>"Buy now (https://...)".</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])(?<button>(?!(?:and|und|y|e|et|or|o|oder|with|mit|con|com|avec|an?|the|ein|eine[mnr]?|una?|uma?|une|zwei|two|dos|dois|deux|drei|three|tres|" + Vocabulary.Button + "|" + Vocabulary.Buttons + @")\b)[\p{L}\d][\p{L}\d'’]*(?:\s(?!(?:and|und|y|e|et|or|o|oder|with|mit|con|com|avec|an?|the|ein|eine[mnr]?|una?|uma?|une|zwei|two|dos|dois|deux|drei|three|tres|" + Vocabulary.Button + "|" + Vocabulary.Buttons + @")\b)[\p{L}\d'’]+){0,3})\s*[(\[]\s*" + Lead + @"\s*[)\]]", RegexOptions.IgnoreCase)]
    private static partial Regex InParentheses();

    [GeneratedRegex(@"\b(?:an?|the|and|eine[mnr]?|dem|den|und)\s+" + Vocabulary.Quote + @"?(?<button>(?!and\b|with\b|an?\b|und\b|mit\b)[\p{L}\d][\p{L}\d'’]*(?:[ -](?!and\b|with\b|und\b|mit\b)[\p{L}\d'’]+){0,3}?)" + Vocabulary.Quote + @"?[ -](?:button|knopf|schaltfläche)\b(?:\s+(?:to|at|with|for|opening|linking to|zu|auf|nach|mit|für))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex WithButton();

    [GeneratedRegex(@"\b(?:bot[óo]n|bot[ãa]o|bouton)\s+(?:de\s+|que diga\s+|que diz\s+|qui dit\s+)?(?<button>(?!de\b|para\b|que\b|con\b|com\b|a\b)[\p{L}\d][\p{L}\d'’]*(?:\s(?!a\b|y\b|e\b|et\b|para\b|que\b|con\b|com\b|avec\b|vers\b|em\b|en\b)[\p{L}\d'’]+){0,3}?)(?=\s+(?:(?:a|y|e|et|para|que|con|com|avec|vers|em|en)\b|https?:|\+?\d)|[,.;!?(]|\s*$)(?:\s+(?:a|para|que lleve a|vers|em))?\s*(?<more>https?://\S+|\+?\d[\d ()./-]{6,}\d)?", RegexOptions.IgnoreCase)]
    private static partial Regex NamedButton();

    /// <summary>"button Join now that opens https://...".</summary>
    [GeneratedRegex(@"\b(?:button|knopf|schaltfläche)\s+(?<button>(?-i:\p{Lu})[\p{L}\d'’]*(?:\s(?!to\b|at\b|that\b|which\b|and\b|with\b|opening\b|linking\b|der\b|die\b|zu\b|und\b|mit\b|auf\b)[\p{L}\d'’]+){0,3})" + Leading + @"(?:\s*" + Lead + @")?", RegexOptions.IgnoreCase)]
    private static partial Regex CapitalButton();

    /// <summary>"with code FLY25": letters and digits as no word is written.</summary>
    [GeneratedRegex(@"\b(?:promo |coupon |discount |copy )?(?<kind>code|coupon|código|codigo|cupón|cupom|gutschein|gutscheincode|rabattcode|code promo)\s+" + Vocabulary.Quote + @"?(?<button>(?-i:(?=[A-Z0-9]*\d|[A-Z]{4})[A-Z][A-Z0-9]{2,19}))\b", RegexOptions.IgnoreCase)]
    private static partial Regex CouponCode();

    /// <summary>"link https://...": what stands on it is to be asked.</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:" + Vocabulary.Button + @"|url|link|website|enlace|lien)\s*(?:to|a|para|zu|auf|vers|is|es|:)?\s*(?<more>https?://\S+)", RegexOptions.IgnoreCase)]
    private static partial Regex BareLead();

    /// <summary>A template for the catalogue, or for several of its products.</summary>
    [GeneratedRegex(@"\b(?<kind>catalog(?:ue)?|multi[- ]product|katalog)[ -]?(?:template|message|button|vorlage|nachricht)\b|\b(?:plantilla|mensaje|modelo|mensagem|modèle|message|botón|botão|bouton)\s+(?:de|do|du)\s+(?<kind>catálogo|catalogue)\b|\b(?:with|from)\s+(?:our|the|my)\s+(?<kind>catalog(?:ue)?)\b|\bview\s+(?<kind>items|catalog(?:ue)?|products)(?:\s+button)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithCatalog();

    private const string Leading = @"(?:\s+(?:to|at|with|for|opening|linking to|going to|leading to|pointing to|(?:that|which) (?:opens|calls|goes to|leads to|links to|points to)|zu|auf|nach|mit|für|der \p{L}+|die \p{L}+))?";

    private const string Lead = @"(?<more>https?://[^\s)\]]+|\+?\d[\d ()./-]{6,}\d)";

    [GeneratedRegex(@"(?:" + Vocabulary.QuickReplies + @")(?:\s+buttons?)?\s+(?:with\s+|con\s+|mit\s+|com\s+|avec\s+)?(?<list>(?:(?!\s*(?:,|\band|\by|\bund|\be|\bet)?\s+(?:" + Vocabulary.With + @")?(?:" + "(?:(?:" + Vocabulary.No + @")\s+)?(?:" + Vocabulary.Footer + "|" + Vocabulary.Header + @")|for\s+(?:our|my|the)|para\s+(?:nuestr[ao]s?|mis?)|für\s+(?:unsere?n?|meine?n?)|pour\s+(?:nos|notre|mon))\b)[^.\n]){1,200})", RegexOptions.IgnoreCase)]
    private static partial Regex QuickReplies();

    /// <summary>"quick replies "Yes" and "No"", クイック返信は「はい」と「いいえ」.</summary>
    [GeneratedRegex(@"(?:" + Vocabulary.QuickReplies + @")[^""“”«»„「」.。\n]{0,24}(?:" + Vocabulary.Quote + @"(?<label>[^""“”«»„「」\n]{1,40})" + Vocabulary.Quote + @"(?:\s*(?:,|、|،|and|or|y|o|und|oder|e|ou|et|と|और|و)?\s*))+", RegexOptions.IgnoreCase)]
    private static partial Regex QuotedReplies();

    /// <summary>"the buttons Confirm and Cancel": names and nowhere to lead.</summary>
    [GeneratedRegex(@"\b(?:" + Vocabulary.Buttons + @")\s+" + Vocabulary.Quote + @"?(?<list>(?-i:\p{Lu})[\p{L}\d'’]*(?:\s[\p{L}\d'’]+){0,2}" + Vocabulary.Quote + @"?(?:\s*,\s*" + Vocabulary.Quote + @"?\p{Lu}[\p{L}\d'’]*(?:\s[\p{L}\d'’]+){0,2}" + Vocabulary.Quote + @"?)*\s+(?:and|or|y|o|und|oder|e|ou|et)\s+" + Vocabulary.Quote + @"?(?-i:\p{Lu})[\p{L}\d'’]*(?:\s(?!in\b|en\b|auf\b|em\b)[\p{L}\d'’]+){0,2})(?!\s*[(\[]|\s*https?|\s*\+?\d)", RegexOptions.IgnoreCase)]
    private static partial Regex NamesOfButtons();

    [GeneratedRegex(@"\b(?:" + Vocabulary.Adding + @")\s+(?:an?\s+|the\s+|un\s+|um\s+)?(?:(?:" + Vocabulary.Button + @")\s+(?<button>.{2,300})|(?<button>(?:copy[ -]code|coupon|catalog|products|voice call|flow|phone|call|link|url)\s*(?:button)?.{0,300}))$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex AddButton();

    [GeneratedRegex(@"\s+(?:and|or|y|o|und|oder|e|ou|et|और|と)\s+|\s+و(?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex AndWord();

    /// <summary>Where buttons lead.</summary>
    [GeneratedRegex(@"https?://|\+\d{6,}", RegexOptions.IgnoreCase)]
    private static partial Regex Leads();

    [GeneratedRegex(@"(?<!\p{L})(?:" + Vocabulary.Button + @")(?!\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex WordButton();

    [GeneratedRegex(@"\bflow(?:[ _-]?id\s*(?:is\s+|[:=#]\s*)?(?<id>\d+)|\s*[:=#]?\s*(?<id>\d{6,}))", RegexOptions.IgnoreCase)]
    private static partial Regex FlowId();
}
