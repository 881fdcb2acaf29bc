using System.Text.Json.Nodes;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

internal static class BodyPayload
{
    public static JsonObject Of(string text, IReadOnlyList<DraftSample> samples)
    {
        var component = new JsonObject { ["type"] = "BODY", ["text"] = text };

        // In the order of the variables, whatever order the samples were given in.
        DraftSample[] used = [.. DraftVariables.In(text).Select(name => samples.FirstOrDefault(sample => sample.Variable == name)).OfType<DraftSample>()];
        if (used.Length > 0)
        {
            component["example"] = DraftVariables.HasNames(text)
                ? new JsonObject { ["body_text_named_params"] = Named(used) }
                : new JsonObject { ["body_text"] = new JsonArray(new JsonArray([.. used.Select(sample => (JsonNode)sample.Value)])) };
        }

        return component;
    }

    public static JsonArray Named(IEnumerable<DraftSample> samples) =>
        new([.. samples.Select(sample => new JsonObject { ["param_name"] = sample.Variable, ["example"] = sample.Value })]);
}
