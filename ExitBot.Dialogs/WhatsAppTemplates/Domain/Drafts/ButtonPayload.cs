using System.Text.Json.Nodes;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

internal static class ButtonPayload
{
    public static JsonObject ListOf(IEnumerable<DraftButton> buttons) => new() { ["type"] = "BUTTONS", ["buttons"] = new JsonArray([.. buttons.Select(Of)]) };

    private static JsonObject Of(DraftButton button)
    {
        var payload = new JsonObject { ["type"] = TypeOf(button) };
        payload.AddIfKnown("text", button.Label);
        switch (button)
        {
            case DraftButton.Link link:
                payload.AddIfKnown("url", link.Address);
                if (link.Sample is { } sample)
                {
                    payload["example"] = new JsonArray(sample);
                }

                break;
            case DraftButton.Phone phone:
                payload.AddIfKnown("phone_number", phone.Number);
                break;
            case DraftButton.CopyCode coupon:
                payload.AddIfKnown("example", coupon.Code);
                break;
            case DraftButton.Flow flow:
                AddFlow(payload, flow);
                break;
            case DraftButton.VoiceCall { Minutes: { } minutes }:
                payload["ttl_minutes"] = minutes;
                break;
            case DraftButton.OneTimeCode code:
                AddCode(payload, code);
                break;
        }

        return payload;
    }

    private static string TypeOf(DraftButton button) => button switch
    {
        DraftButton.QuickReply => "QUICK_REPLY",
        DraftButton.Link => "URL",
        DraftButton.Phone => "PHONE_NUMBER",
        DraftButton.CopyCode => "COPY_CODE",
        DraftButton.Catalog => "CATALOG",
        DraftButton.Products => "MPM",
        DraftButton.Product => "SPM",
        DraftButton.Flow => "FLOW",
        DraftButton.VoiceCall => "VOICE_CALL",
        _ => "OTP",
    };

    private static void AddFlow(JsonObject payload, DraftButton.Flow flow)
    {
        if (flow.Reference is { } reference)
        {
            payload[reference.Member] = reference.Value;
        }

        payload.AddIfKnown("flow_action", flow.Action);
        payload.AddIfKnown("navigate_screen", flow.Screen);
        payload.AddIfKnown("icon", flow.Icon);
    }

    private static void AddCode(JsonObject payload, DraftButton.OneTimeCode code)
    {
        payload["otp_type"] = code.Kind;
        payload.AddIfKnown("autofill_text", code.AutofillLabel);
        if (code.Apps.Count > 0)
        {
            payload["supported_apps"] = new JsonArray([.. code.Apps.Select(app => new JsonObject { ["package_name"] = app.PackageName, ["signature_hash"] = app.SignatureHash })]);
        }

        if (code.TermsAccepted)
        {
            payload["zero_tap_terms_accepted"] = true;
        }
    }
}
