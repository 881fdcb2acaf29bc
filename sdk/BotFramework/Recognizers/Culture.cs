using System;
using System.Globalization;
using System.Linq;

namespace Microsoft.Recognizers.Text;

/// <summary>Codes of the cultures that the recognizers tell apart.</summary>
public class Culture
{
    public const string English = "en-us";
    public const string EnglishOthers = "en-*";
    public const string Chinese = "zh-cn";
    public const string Spanish = "es-es";
    public const string SpanishMexican = "es-mx";
    public const string Portuguese = "pt-br";
    public const string French = "fr-fr";
    public const string German = "de-de";
    public const string Italian = "it-it";
    public const string Japanese = "ja-jp";
    public const string Dutch = "nl-nl";
    public const string Korean = "ko-kr";
    public const string Swedish = "sv-se";
    public const string Bulgarian = "bg-bg";
    public const string Turkish = "tr-tr";
    public const string Hindi = "hi-in";

    private static readonly string[] Codes =
    [
        English, EnglishOthers, Chinese, Spanish, SpanishMexican, Portuguese, French, German,
        Italian, Japanese, Dutch, Korean, Swedish, Bulgarian, Turkish, Hindi,
    ];

    public static string[] GetSupportedCultureCodes()
    {
        return (string[])Codes.Clone();
    }

    /// <summary>The supported code of the same language, else the given one in lower case.</summary>
    public static string MapToNearestLanguage(string cultureCode)
    {
        if (string.IsNullOrWhiteSpace(cultureCode))
        {
            return cultureCode;
        }

        var code = cultureCode.ToLowerInvariant();
        if (Codes.Contains(code))
        {
            return code;
        }

        var language = code.Split('-')[0] + '-';
        return Codes.FirstOrDefault(known => known == language + '*')
            ?? Codes.FirstOrDefault(known => known.StartsWith(language, StringComparison.Ordinal))
            ?? code;
    }

    // What a language the recognizers do not know is read as.
    internal static CultureInfo Resolve(string cultureCode, bool fallbackToDefaultCulture = true)
    {
        var code = MapToNearestLanguage(cultureCode);
        if (!Codes.Contains(code))
        {
            if (!fallbackToDefaultCulture)
            {
                throw new ArgumentException($"No recognizer for the culture '{cultureCode}'.");
            }

            code = English;
        }

        return CultureInfo.GetCultureInfo(code == EnglishOthers ? "en-gb" : code);
    }

    internal static bool IsEnglish(CultureInfo culture)
    {
        return culture.TwoLetterISOLanguageName == "en";
    }
}
