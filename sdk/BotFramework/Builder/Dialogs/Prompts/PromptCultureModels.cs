using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Recognizers.Text;

namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The languages that choice and confirm prompts speak by themselves.</summary>
public static class PromptCultureModels
{
    private static readonly string[] Locales = GetSupportedCultures().Select(culture => culture.Locale).ToArray();

    public static PromptCultureModel Bulgarian => Model(Culture.Bulgarian, ", ", " или ", ", или ", "да", "Не");

    public static PromptCultureModel Chinese => Model(Culture.Chinese, "， ", " 要么 ", "， 要么 ", "是的", "不");

    public static PromptCultureModel Dutch => Model(Culture.Dutch, ", ", " of ", ", of ", "Ja", "Nee");

    public static PromptCultureModel English => Model(Culture.English, ", ", " or ", ", or ", "Yes", "No");

    public static PromptCultureModel French => Model(Culture.French, ", ", " ou ", ", ou ", "Oui", "Non");

    public static PromptCultureModel German => Model(Culture.German, ", ", " oder ", ", oder ", "Ja", "Nein");

    public static PromptCultureModel Hindi => Model(Culture.Hindi, ", ", " या ", ", या ", "हां", "नहीं");

    public static PromptCultureModel Italian => Model(Culture.Italian, ", ", " o ", " o ", "Si", "No");

    public static PromptCultureModel Japanese => Model(Culture.Japanese, "、 ", " または ", "、 または ", "はい", "いいえ");

    public static PromptCultureModel Korean => Model(Culture.Korean, ", ", " 또는 ", " 또는 ", "예", "아니");

    public static PromptCultureModel Portuguese => Model(Culture.Portuguese, ", ", " ou ", ", ou ", "Sim", "Não");

    public static PromptCultureModel Spanish => Model(Culture.Spanish, ", ", " o ", ", o ", "Sí", "No");

    public static PromptCultureModel Swedish => Model(Culture.Swedish, ", ", " eller ", " eller ", "Ja", "Nej");

    public static PromptCultureModel Turkish => Model(Culture.Turkish, ", ", " veya ", " veya ", "Evet", "Hayır");

    /// <summary>The supported locale of the same language, else the given one in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var locale = cultureCode.ToLowerInvariant();
        if (Locales.Contains(locale))
        {
            return locale;
        }

        var language = locale.Split('-')[0];
        return Locales.FirstOrDefault(known => known.StartsWith(language, StringComparison.Ordinal)) ?? locale;
    }

    public static PromptCultureModel[] GetSupportedCultures()
    {
        return
        [
            Bulgarian, Chinese, Dutch, English, French, German, Hindi, Italian, Japanese, Korean, Portuguese, Spanish, Swedish, Turkish,
        ];
    }

    internal static ChoiceFactoryOptions ChoiceOptions(PromptCultureModel culture)
    {
        return new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true);
    }

    /// <summary>The first of the locales that says anything, mapped to one of the known ones; English where it is not known.</summary>
    internal static string Determine<T>(IReadOnlyDictionary<string, T> known, params ReadOnlySpan<string> locales)
    {
        foreach (var locale in locales)
        {
            if (locale != null)
            {
                var nearest = MapToNearestLanguage(locale);
                return !string.IsNullOrEmpty(nearest) && known.ContainsKey(nearest) ? nearest : Culture.English;
            }
        }

        return Culture.English;
    }

    private static PromptCultureModel Model(string locale, string separator, string or, string orMore, string yes, string no)
    {
        return new PromptCultureModel
        {
            Locale = locale,
            Separator = separator,
            InlineOr = or,
            InlineOrMore = orMore,
            YesInLanguage = yes,
            NoInLanguage = no,
        };
    }
}
