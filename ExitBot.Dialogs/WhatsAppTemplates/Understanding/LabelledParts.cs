using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>A text that names its parts: <c>body: ... footer: ...</c>. A part goes on to the next label.</summary>
/// <param name="Before">What stands before the first label.</param>
internal sealed partial record LabelledParts(string Before, IReadOnlyList<(string Label, string Value)> Parts)
{
    /// <summary>So many make a text a list of values: <c>name=welcome, language=en, body=...</c>. Less may be samples of variables.</summary>
    private const int ValuesOfList = 3;

    private const string QuotationMarks = "\"“”„«»「」";

    private const string Labels = @"category|categoría|kategorie|categoria|catégorie|श्रेणी|الفئة|カテゴリ|language|idioma|sprache|langue|língua|भाषा|اللغة|言語|name|nombre|nome|nom|नाम|الاسم|名前|title|" + Vocabulary.Body + "|" + Vocabulary.Header + "|" + Vocabulary.Footer + "|" + Vocabulary.Buttons + "|" + Vocabulary.Button + "|" + Vocabulary.QuickReplies + @"|samples?(?: values?| data)?|examples?(?: values?)?|ejemplos?|beispiele?|exemplos?|exemples?|नमूने|नमूना|उदाहरण|أمثلة|مثال|サンプル|例|offer|oferta|angebot|offre|handle|(?:" + Vocabulary.Cards + @")(?:\s*\d{1,2})?";

    public static LabelledParts Of(string said)
    {
        var text = Assignment().Count(said) >= ValuesOfList ? Assignment().Replace(said, "${label}: ") : said;
        var labels = Label().Matches(text);
        if (labels.Count == 0)
        {
            return new LabelledParts(text, []);
        }

        var parts = new List<(string, string)>();
        for (var i = 0; i < labels.Count; i++)
        {
            var start = labels[i].Index + labels[i].Length;
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            var label = EnglishOf(labels[i].Groups["label"].Value.ToLowerInvariant()).Replace('-', ' ');
            parts.Add((label, Unquoted(text[start..end], isList: label is "button" or "buttons" or "quick replies" or "samples")));
        }

        return new LabelledParts(text[..labels[0].Index], parts);
    }

    /// <param name="isList">The quotation marks are those of its first and its last item.</param>
    private static string Unquoted(string value, bool isList)
    {
        var bare = value.Trim().TrimEnd(',', ';', '、', '،').Trim();
        bare = bare is ['[', .. var listed, ']'] ? listed.Trim() : bare;
        return !(isList && bare.Count(QuotationMarks.Contains) > 2) && Quoted().Match(bare) is { Success: true } quoted ? quoted.Groups["text"].Value : bare;
    }

    /// <summary>What a label is called in English.</summary>
    private static string EnglishOf(string label) => label switch
    {
        "categoría" or "kategorie" or "categoria" or "catégorie" or "श्रेणी" or "الفئة" or "カテゴリ" => "category",
        "idioma" or "sprache" or "langue" or "língua" or "भाषा" or "اللغة" or "言語" => "language",
        "nombre" or "nome" or "nom" or "नाम" or "الاسم" or "名前" => "name",
        "botones" or "botões" or "boutons" or "schaltflächen" or "أزرار" => "buttons",
        "ejemplo" or "ejemplos" or "beispiel" or "beispiele" or "exemplo" or "exemplos" or "exemple" or "exemples" or "नमूने" or "أمثلة" or "サンプル" or "नमूना" or "उदाहरण" or "مثال" or "例" => "samples",
        "oferta" or "angebot" or "offre" => "offer",
        _ when label.StartsWith("sample", StringComparison.Ordinal) || label.StartsWith("example", StringComparison.Ordinal) => "samples",
        _ when CardLabel().IsMatch(label) => "card",
        _ when Whole(label, Vocabulary.Header) || label is "title" => "header",
        _ when Whole(label, Vocabulary.Footer) => "footer",
        _ when Whole(label, Vocabulary.Body) => "body",
        _ when Whole(label, Vocabulary.Button) => "button",
        _ when Whole(label, Vocabulary.QuickReplies) => "quick replies",
        _ => label,
    };

    private static bool Whole(string label, string words) => Regex.IsMatch(label, $@"^(?:{words})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^(?:" + Vocabulary.Cards + @")(?:\s*\d{1,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CardLabel();

    [GeneratedRegex(@"(?<=^|[\s,;.。、，！？!?""”»」])(?<label>" + Labels + @")\s*[:：](?!//)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<=^|[\s,;])(?<label>" + Labels + @")\s*=\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assignment();

    [GeneratedRegex(@"^[""“«„「](?<text>.+)[""”“»」]\.?$", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
