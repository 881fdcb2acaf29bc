using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Judgement;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Rules;

/// <summary>Section 3.</summary>
internal static class LanguageRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        Rule.Error("LANG-1", Listed),
        Rule.Error("LANG-2", Present),
        Rule.Warning("LANG-3", MatchesText),
    ];

    private static void Listed(TemplateView template, Findings findings)
    {
        if (template.Language.Text is not { Length: > 0 } code || TemplateLanguages.IsListed(code))
        {
            return;
        }

        if (TemplateLanguages.IsUnsure(code))
        {
            findings.Add(template.Language, $"Sources disagree whether Meta has the language code {code}.", $"{TemplateLanguages.Base(code)} is safe.", Severity.Warning);
        }
        else if (TemplateLanguages.Nearest(code) is { } near)
        {
            findings.Add(template.Language, $"'{Quote.Short(code)}' is not a language code of Meta's list; codes are case-sensitive and have an underscore.", $"Use {near}.");
        }
        else if (LooksLikeCode(code))
        {
            findings.Add(template.Language, $"'{code}' is not in the list of Meta's language codes this service knows.", "Check the code in Meta's list; Meta adds languages.", Severity.Warning);
        }
        else
        {
            findings.Add(template.Language, $"'{Quote.Short(code)}' is not a language code.", "Use a code such as en_US, es or pt_BR.");
        }
    }

    private static void Present(TemplateView template, Findings findings)
    {
        if (string.IsNullOrEmpty(template.Language.Text))
        {
            findings.Add(template.Language, "The template has no language.", "Add the code of the language the text is written in, such as en_US, es or pt_BR.");
        }
    }

    private static void MatchesText(TemplateView template, Findings findings)
    {
        if (template.Language.Text is { Length: > 0 } code
            && template.Body is { } body
            && LanguageOfText.Other(body.Text.Judged, TemplateLanguages.Base(code)) is { } other)
        {
            findings.Add(template.Language, $"The language says {Quote.Short(code)}, but the text reads like {other}.", "Change the code, or translate the text: Meta translates nothing.");
        }
    }

    private static bool LooksLikeCode(string code) =>
        code.Split('_') is [{ Length: 2 or 3 } language, .. var region]
        && language.All(char.IsAsciiLetterLower)
        && region is [] or [{ Length: 2 }]
        && region.All(part => part.All(char.IsAsciiLetterUpper));
}
