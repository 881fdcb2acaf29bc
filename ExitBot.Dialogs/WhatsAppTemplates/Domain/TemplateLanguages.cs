using System.Collections.Frozen;
using System.Text.Json;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain;

/// <summary>The codes of Meta's list. A pattern would do harm: it refuses fil and prs_AF and lets tr_TR through.</summary>
public static class TemplateLanguages
{
    private static readonly Dictionary<string, string> File =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read("WhatsAppTemplates/Domain/languages.json"))!;

    private static readonly FrozenSet<string> Sure = Codes("core").Concat(Codes("regional")).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Unsure = Codes("unsure").ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Corrections = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = "nb", ["no_NO"] = "nb", ["nb_NO"] = "nb", ["nn"] = "nb",
        ["tl"] = "fil", ["fil_PH"] = "fil", ["iw"] = "he", ["he_IL"] = "he", ["in"] = "id", ["id_ID"] = "id",
        ["pt"] = "pt_BR", ["zh"] = "zh_CN", ["zh_Hans"] = "zh_CN", ["zh_Hant"] = "zh_TW", ["zh_SG"] = "zh_CN", ["zh_MO"] = "zh_HK",
        ["ky"] = "ky_KG", ["rw"] = "rw_RW", ["si"] = "si_LK", ["be"] = "be_BY", ["ps"] = "ps_AF", ["prs"] = "prs_AF",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> AnyCase =
        Sure.ToFrozenDictionary(code => code, code => code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string[]> Names =
        JsonSerializer.Deserialize<Dictionary<string, string>>(EmbeddedFile.Read("WhatsAppTemplates/Domain/language-names.json"))!
            .ToFrozenDictionary(language => language.Key, language => language.Value.Split('|'));

    private static readonly FrozenDictionary<string, string> CodesByName = Names
        .SelectMany(language => language.Value.Select(name => (Name: PlainText.Words(name), Code: language.Key)))
        .Concat(SpokenLanguages.All.SelectMany(language => language.Names.Select(name => (Name: PlainText.Words(name), Code: language.Code == "pt" ? "pt_BR" : language.Code))))
        .DistinctBy(pair => pair.Name)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code);

    public static IEnumerable<string> All => Sure.Order(StringComparer.Ordinal);

    public static bool IsListed(string code) => Sure.Contains(code);

    /// <summary>Some lists have it, Meta's own was not seen with it.</summary>
    public static bool IsUnsure(string code) => Unsure.Contains(code);

    /// <summary>The language without its region: pt of pt_BR.</summary>
    public static string Base(string code) => code.Split('_', '-')[0].ToLowerInvariant();

    /// <summary>The English name of a code's language; the code itself when there is none.</summary>
    public static string NameOf(string code) => Names.GetValueOrDefault(code) is { } names || Names.TryGetValue(Base(code), out names) ? names[0] : code;

    /// <summary>How the language of a code is called, in English and in the language itself.</summary>
    public static IReadOnlyList<string> NamesOf(string code) => Names.GetValueOrDefault(code) ?? Names.GetValueOrDefault(Base(code)) ?? [];

    /// <summary>How its speakers call the language of a code, as far as that is known.</summary>
    public static string OwnNameOf(string code) => NamesOf(code) is [_, var own, ..] && Names.ContainsKey(code) ? own : NamesOf(Base(code)) is [_, var ownBase, ..] ? ownBase : NameOf(code);

    /// <summary>The code for a name as people say it, in English, in the language itself or in one of those the service speaks: Spanish, español, Brazilian Portuguese. Null when it is none.</summary>
    public static string? Named(string name) => CodesByName.GetValueOrDefault(PlainText.Words(name));

    /// <summary>What was probably meant by a code that is not listed; null when the language itself is unknown.</summary>
    public static string? Nearest(string code)
    {
        var underscored = code.Trim().Replace('-', '_');
        return AnyCase.GetValueOrDefault(underscored)
            ?? Corrections.GetValueOrDefault(underscored)
            ?? AnyCase.GetValueOrDefault(Base(underscored))
            ?? Corrections.GetValueOrDefault(Base(underscored));
    }

    private static string[] Codes(string group) => File[group].Split(' ');
}
