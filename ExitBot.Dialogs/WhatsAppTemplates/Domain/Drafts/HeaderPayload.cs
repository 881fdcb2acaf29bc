using System.Text.Json.Nodes;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

internal static class HeaderPayload
{
    public static JsonObject Of(DraftHeader header)
    {
        var component = new JsonObject { ["type"] = "HEADER", ["format"] = FormatOf(header) };
        switch (header)
        {
            case DraftHeader.Text text:
                component["text"] = text.Words;
                if (text.Sample is { } sample)
                {
                    component["example"] = DraftVariables.HasNames(text.Words)
                        ? new JsonObject { ["header_text_named_params"] = BodyPayload.Named([sample]) }
                        : new JsonObject { ["header_text"] = new JsonArray(sample.Value) };
                }

                break;
            case DraftHeader.Media media:
                component["example"] = new JsonObject { ["header_handle"] = new JsonArray(media.Handle) };
                break;
        }

        return component;
    }

    private static string FormatOf(DraftHeader header) => header switch
    {
        DraftHeader.Text => "TEXT",
        DraftHeader.Media media => media.Kind.ToString().ToUpperInvariant(),
        DraftHeader.Location => "LOCATION",
        _ => "PRODUCT",
    };
}
