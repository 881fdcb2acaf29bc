using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Recognizes yes and no.</summary>
public class ChoiceRecognizer
{
    private const string ThumbsUp = "👍|👌";
    private const string ThumbsDown = "👎|✋|🖐";

    private static readonly Dictionary<string, (Regex Yes, Regex No)> Words = new()
    {
        ["en"] = (Pattern("true|yes|yep|yup|yeah|y|sure|ok|okay|agree", ThumbsUp), Pattern("false|no|nope|nop|n|not ok|disagree", ThumbsDown)),
        ["nl"] = (Pattern("waar|ja|j|jep|jazeker|zeker|ok|oké|klopt|akkoord", ThumbsUp), Pattern("onwaar|nee|neen|n|nope|niet ok|niet oké", ThumbsDown)),
        ["fr"] = (Pattern("vrai|oui|o|ouais|ok|d'accord|bien sûr", ThumbsUp), Pattern("faux|non|n|nan|pas d'accord", ThumbsDown)),
        ["de"] = (Pattern("wahr|ja|j|jo|jawohl|klar|sicher|ok|genau|richtig|stimmt|einverstanden", ThumbsUp), Pattern("falsch|nein|n|nee|nö|nicht ok|nicht einverstanden", ThumbsDown)),
        ["es"] = (Pattern("verdadero|verdad|sí|si|s|claro|ok|vale|de acuerdo", ThumbsUp), Pattern("falso|no|n|nop|nada|en desacuerdo", ThumbsDown)),
        ["pt"] = (Pattern("verdadeiro|verdade|sim|s|claro|certo|ok|concordo", ThumbsUp), Pattern("falso|não|nao|n|discordo", ThumbsDown)),
        ["it"] = (Pattern("vero|sì|si|s|certo|ok|d'accordo", ThumbsUp), Pattern("falso|no|n|non d'accordo", ThumbsDown)),
        ["sv"] = (Pattern("sant|ja|j|japp|jo|ok|visst|absolut", ThumbsUp), Pattern("falskt|nej|n|nä|nix", ThumbsDown)),
        ["bg"] = (Pattern("вярно|да|д|добре|ок", ThumbsUp), Pattern("невярно|не|н", ThumbsDown)),
        ["tr"] = (Pattern("doğru|evet|e|tamam|olur|tabii|ok", ThumbsUp), Pattern("yanlış|hayır|hayir|h|olmaz|yok", ThumbsDown)),
        ["hi"] = (Pattern("हां|हाँ|हा|जी|जी हां|जी हाँ|ठीक है|सही", ThumbsUp), Pattern("नहीं|ना|न|जी नहीं|गलत", ThumbsDown)),
        ["ja"] = (Pattern("はい|ええ|うん|そうです|お願いします|オーケー|ok", ThumbsUp), Pattern("いいえ|いえ|いや|違います|ちがいます", ThumbsDown)),
        ["zh"] = (Pattern("是的|是|对|对的|好|好的|可以|行|同意|没问题|ok", ThumbsUp), Pattern("不|不是|不对|不好|不行|不可以|不同意|否|没有", ThumbsDown)),
        ["ko"] = (Pattern("예|네|응|그래|그래요|좋아|좋아요|ok", ThumbsUp), Pattern("아니|아니요|아니오|아뇨|싫어|싫어요", ThumbsDown)),
    };

    public static List<ModelResult> RecognizeBoolean(string query, string culture, ChoiceOptions options = ChoiceOptions.None, bool fallbackToDefaultCulture = true)
    {
        var (yes, no) = Words[Culture.Resolve(culture, fallbackToDefaultCulture).TwoLetterISOLanguageName];
        var found = Matches(yes, query, true).Concat(Matches(no, query, false));

        // "not ok" is more than "ok", so the longest match says what was meant.
        return found.OrderByDescending(match => match.Text.Length).ThenBy(match => match.Start).Take(1).ToList();
    }

    private static IEnumerable<ModelResult> Matches(Regex words, string query, bool value)
    {
        return words.Matches(query).Select(match => new ModelResult
        {
            Text = match.Value,
            Start = match.Index,
            End = match.Index + match.Length - 1,
            TypeName = "boolean",
            Resolution = new SortedDictionary<string, object> { ["value"] = value, ["score"] = match.Length / (double)query.Length },
        });
    }

    private static Regex Pattern(string words, string emoji)
    {
        var longestFirst = words.Split('|').OrderByDescending(word => word.Length).Select(word => word.Replace(" ", @"\s+", StringComparison.Ordinal));
        return new Regex(
            $@"(?<![\p{{L}}\p{{M}}\p{{N}}])(?:{string.Join('|', longestFirst)})(?![\p{{L}}\p{{M}}\p{{N}}])|{emoji}",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
    }
}
