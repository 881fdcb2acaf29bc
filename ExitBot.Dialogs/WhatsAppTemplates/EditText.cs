using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Changes in words, to be said back.</summary>
internal static class EditText
{
    public static string Of(DraftEdit edit) => edit switch
    {
        DraftEdit.Category category => $"category {category.Value.WireName()}",
        DraftEdit.Language language => $"language {TemplateLanguages.NameOf(language.Code)} ({language.Code})",
        DraftEdit.Name name => $"name {TemplateName.From(name.Text)}",
        DraftEdit.Body body => DraftRepairs.Body(body.Text),
        DraftEdit.HeaderText header => $"header “{DraftRepairs.Line(header.Text)}”",
        DraftEdit.HeaderMedia media => $"header with {media.Kind.ToString().ToLowerInvariant()}",
        DraftEdit.HeaderLocation => "header with a location",
        DraftEdit.NoHeader => "no header",
        DraftEdit.Footer footer => $"footer “{DraftRepairs.Line(footer.Text)}”",
        DraftEdit.NoFooter => "no footer",
        DraftEdit.AddButton add => $"button {Of(add.Button)}",
        DraftEdit.ReplaceButton replace => $"button {Of(replace.Button)}",
        DraftEdit.RemoveButton => "a button less",
        DraftEdit.MoveButton => "the order of the buttons",
        DraftEdit.NoButtons => "no buttons",
        DraftEdit.Samples or DraftEdit.HeaderSample => "samples",
        DraftEdit.Offer offer => $"limited-time offer “{offer.Title}”",
        DraftEdit.AskToCall => "a request for leave to call",
        DraftEdit.CodeMinutes code => $"the code expires after {code.Minutes} minutes",
        _ => "the whole template",
    };

    private static string Of(DraftButton button) => $"“{button.Label ?? "copy code"}” ({button switch
    {
        DraftButton.QuickReply => "quick reply",
        DraftButton.Link => "link",
        DraftButton.Phone => "call",
        DraftButton.CopyCode => "copies a code",
        DraftButton.Flow => "flow",
        DraftButton.VoiceCall => "WhatsApp call",
        DraftButton.OneTimeCode => "one-time code",
        _ => "catalogue",
    }})";
}
