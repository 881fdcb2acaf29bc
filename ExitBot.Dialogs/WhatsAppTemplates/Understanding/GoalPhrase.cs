using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>What a template is for, as a sentence says it: "for our spring sale", "that asks how the visit was", "um an den Termin zu erinnern", 春のセールのための.</summary>
internal static partial class GoalPhrase
{
    private const string Ahead = @"(?=\s+(?:with|in|called|named|using|saying|that says|and|con|en|y|que diga|llamad[ao]|mit|auf|und|namens|com|em|e|chamad[ao]|avec|et)\b|[,.;:!?\n]|$)";

    /// <summary>Null when it does not say.</summary>
    public static string? In(string sentence) =>
        new[] { For(), Doing(), Um(), Hindi(), Japanese(), Arabic() }.Select(pattern => pattern.Match(sentence)).FirstOrDefault(match => match.Success)?.Groups["goal"].Value.Trim();

    [GeneratedRegex(@"\b(?:for|about|announcing|to announce|to tell|to remind|to inform|to invite|para|sobre|für|über|pour|à propos de)\s+(?<goal>.{3,120}?)" + Ahead, RegexOptions.IgnoreCase)]
    private static partial Regex For();

    [GeneratedRegex(@"\b(?:that|which|to|para|de|pour)\s+(?<goal>(?:asks?|tells?|reminds?|informs?|invites?|thanks?|announces?|confirms?|welcomes?|notify|notifies|congratulates?|avisar|recordar|informar|invitar|agradecer|anunciar|confirmar|felicitar|preguntar|lembrar|convidar|agradecer|perguntar|rappeler|informer|inviter|remercier|annoncer|confirmer|demander)\b.{3,120}?)" + Ahead, RegexOptions.IgnoreCase)]
    private static partial Regex Doing();

    [GeneratedRegex(@"\bum\s+(?<goal>(?!uma?\b|nov[ao]\b|model|bot)[^,.;:!?\n]{3,100}?\s+(?:zu\s+\p{L}+|\p{L}+zu\p{L}+))", RegexOptions.IgnoreCase)]
    private static partial Regex Um();

    [GeneratedRegex(@"(?<goal>[^,.;:!?\n।]{3,80}?)\s+के लिए")]
    private static partial Regex Hindi();

    [GeneratedRegex(@"(?<goal>[^、。：:\n]{2,40}?)(?:のための|のために|用の|の(?=マーケティング|ユーティリティ|テンプレート))")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"(?<=\s)ل(?!دي|كن|يس|قد|ماذا|ذلك|هذا)(?<goal>(?:ل|ا)?\p{L}{3,}(?:\s+\p{L}+){0,6}?)(?=\s+(?:مع|باسم|بال\p{L}+)(?:\s|$)|[،.:؛""«\n]|\s*$)")]
    private static partial Regex Arabic();
}
