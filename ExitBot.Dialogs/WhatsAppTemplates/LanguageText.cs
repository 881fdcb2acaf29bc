using ExitBot.Dialogs.WhatsAppTemplates.Domain;

namespace ExitBot.Dialogs.WhatsAppTemplates;

internal static class LanguageText
{
    /// <summary>The name of a template's language: in English when that is spoken, else as its speakers call it.</summary>
    public static string Of(string code, string spoken) =>
        spoken == "en" ? TemplateLanguages.NameOf(code) : TemplateLanguages.OwnNameOf(code);
}
