using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

/// <summary>A rule of docs/whatsapp-rules.md. Severity and subcode are what its findings have when they do not say otherwise.</summary>
internal sealed record Rule(string Id, Severity Severity, Action<TemplateView, Findings> Check, int? MetaSubcode = null)
{
    public static Rule Error(string id, Action<TemplateView, Findings> check, int? metaSubcode = null) => new(id, Severity.Error, check, metaSubcode);

    public static Rule Warning(string id, Action<TemplateView, Findings> check, int? metaSubcode = null) => new(id, Severity.Warning, check, metaSubcode);

    public static Rule Info(string id, Action<TemplateView, Findings> check) => new(id, Severity.Info, check);
}
