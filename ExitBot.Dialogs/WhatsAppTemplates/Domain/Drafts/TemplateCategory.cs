namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

public enum TemplateCategory
{
    Marketing,
    Utility,
    Authentication,
}

public static class TemplateCategoryExtensions
{
    public static string WireName(this TemplateCategory category) => category.ToString().ToUpperInvariant();
}
