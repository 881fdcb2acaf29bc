using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>A text with slots. A slot without a value is an error, never a gap in a sentence.</summary>
public sealed record TextTemplate(string Text)
{
    private bool? IsRightToLeft { get; } = TextDirection.IsRightToLeft(TextSlots.Fill(Text, _ => ""));

    public string With(params ReadOnlySpan<(string Slot, object Value)> values)
    {
        var bySlot = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (slot, value) in values)
        {
            bySlot[slot] = TextDirection.Within(Convert.ToString(value, CultureInfo.InvariantCulture)!, IsRightToLeft);
        }

        return TextSlots.Fill(Text, slot => bySlot[slot]);
    }
}

internal sealed class TextTemplateConverter : JsonConverter<TextTemplate>
{
    public override TextTemplate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, TextTemplate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
