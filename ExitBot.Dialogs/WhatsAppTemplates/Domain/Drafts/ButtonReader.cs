using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation.Payloads;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

internal static class ButtonReader
{
    private static readonly string[] References = ["flow_id", "flow_name", "flow_json"];

    /// <summary>Null for a kind that drafts do not have.</summary>
    public static DraftButton? Read(ButtonView button)
    {
        var (node, label) = (button.Node, button.Label.Node.Text);
        return button.Type switch
        {
            ButtonType.QuickReply => new DraftButton.QuickReply(label),
            ButtonType.Url => new DraftButton.Link(label, button.Url.Node.Text, button.Example.Text ?? button.Example[0].Text),
            ButtonType.PhoneNumber => new DraftButton.Phone(label, node["phone_number"].Text),
            ButtonType.CopyCode => new DraftButton.CopyCode(button.Example.Text ?? button.Example[0].Text),
            ButtonType.Catalog => new DraftButton.Catalog(label),
            ButtonType.Mpm => new DraftButton.Products(label),
            ButtonType.Spm => new DraftButton.Product(label),
            ButtonType.Flow => new DraftButton.Flow(label, ReferenceOf(node), node["flow_action"].Text, node["navigate_screen"].Text, node["icon"].Text),
            ButtonType.VoiceCall => new DraftButton.VoiceCall(label, (int?)node["ttl_minutes"].Number),
            ButtonType.Otp => new DraftButton.OneTimeCode(Upper.Of(node["otp_type"]), label, node["autofill_text"].Text)
            {
                Apps = [.. node["supported_apps"].Items.Select(app => new DraftApp(app["package_name"].Text ?? "", app["signature_hash"].Text ?? ""))],
                TermsAccepted = node["zero_tap_terms_accepted"].Boolean == true,
            },
            _ => null,
        };
    }

    private static FlowReference? ReferenceOf(PayloadNode node) => References
        .Where(member => node[member].Text is not null)
        .Select(member => new FlowReference(member, node[member].Text!))
        .FirstOrDefault();
}
