using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Makes the payload for Meta of a draft; the only place that does. What the draft does not know is left out.</summary>
public static class DraftPayload
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Of(TemplateDraft draft)
    {
        var payload = new JsonObject();
        payload.AddIfKnown("name", draft.Name);
        payload.AddIfKnown("language", draft.Language);
        payload.AddIfKnown("category", draft.Category?.WireName());
        if (draft.IsNamed)
        {
            payload["parameter_format"] = "NAMED";
        }

        if (draft.TimeToLiveSeconds is { } seconds)
        {
            payload["message_send_ttl_seconds"] = seconds;
        }

        payload["components"] = new JsonArray([.. Components(draft)]);
        return payload;
    }

    /// <summary>For people, scripts and the database.</summary>
    public static string TextOf(TemplateDraft draft) => Of(draft).ToJsonString(Readable);

    /// <summary>In the order in which Meta's pages have them.</summary>
    private static IEnumerable<JsonNode> Components(TemplateDraft draft)
    {
        if (draft.Header is { } header)
        {
            yield return HeaderPayload.Of(header);
        }

        if (draft.Offer is { } offer)
        {
            yield return new JsonObject
            {
                ["type"] = "LIMITED_TIME_OFFER",
                ["limited_time_offer"] = new JsonObject { ["text"] = offer.Title, ["has_expiration"] = offer.Expires },
            };
        }

        if (draft.Authentication is { } authentication)
        {
            yield return new JsonObject { ["type"] = "BODY", ["add_security_recommendation"] = authentication.Recommends };
            if (authentication.Minutes is { } minutes)
            {
                yield return new JsonObject { ["type"] = "FOOTER", ["code_expiration_minutes"] = minutes };
            }
        }

        if (draft.Body is { } body)
        {
            yield return BodyPayload.Of(body, draft.Samples);
        }

        if (draft.Footer is { } footer)
        {
            yield return new JsonObject { ["type"] = "FOOTER", ["text"] = footer };
        }

        if (draft.Buttons.Count > 0)
        {
            yield return ButtonPayload.ListOf(draft.Buttons);
        }

        if (draft.Cards.Count > 0)
        {
            yield return new JsonObject { ["type"] = "CAROUSEL", ["cards"] = new JsonArray([.. draft.Cards.Select(CardOf)]) };
        }

        if (draft.AsksToCall)
        {
            yield return new JsonObject { ["type"] = "CALL_PERMISSION_REQUEST" };
        }
    }

    private static JsonObject CardOf(DraftCard card)
    {
        var components = new JsonArray();
        if (card.Header is { } header)
        {
            components.Add(HeaderPayload.Of(header));
        }

        if (card.Body is { } body)
        {
            components.Add(BodyPayload.Of(body, card.Samples));
        }

        if (card.Buttons.Count > 0)
        {
            components.Add(ButtonPayload.ListOf(card.Buttons));
        }

        return new JsonObject { ["components"] = components };
    }
}

internal static class JsonObjectExtensions
{
    public static void AddIfKnown(this JsonObject owner, string member, string? value)
    {
        if (value is not null)
        {
            owner[member] = value;
        }
    }
}
