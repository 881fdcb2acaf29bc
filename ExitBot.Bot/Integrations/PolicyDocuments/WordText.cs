using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>The body of a Word file from front to back, element by element. Headings are told by the names of Word's own styles, which are English in every Word, or by the outline level.</summary>
internal sealed class WordText(MainDocumentPart part)
{
    // An outline level of 9 is body text.
    private const int DeepestHeading = 6;
    private const string Heading = "heading ";

    private readonly Dictionary<string, int> _levels = LevelsOf(part.StyleDefinitionsPart);

    public IEnumerable<TextBlock> Blocks()
    {
        var text = new StringBuilder();
        var level = 0;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader is { IsEndElement: true, ElementType: var ended } && ended == typeof(Paragraph))
            {
                if (text.ToString().Trim() is { Length: > 0 } paragraph)
                {
                    yield return new TextBlock(level, paragraph);
                }

                text.Clear();
                level = 0;
            }
            else if (reader.IsStartElement)
            {
                level = LevelIn(reader) ?? level;
                text.Append(TextIn(reader));
            }
        }
    }

    private static string TextIn(OpenXmlReader reader) =>
        reader.ElementType == typeof(Text) ? reader.GetText()
        : reader.ElementType == typeof(TabChar) ? " "
        : reader.ElementType == typeof(Break) || reader.ElementType == typeof(CarriageReturn) ? "\n"
        : "";

    private int? LevelIn(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(ParagraphStyleId))
        {
            return _levels.GetValueOrDefault(ValueOf(reader) ?? "");
        }

        return reader.ElementType == typeof(OutlineLevel) && int.TryParse(ValueOf(reader), out var outline) && outline is >= 0 and < DeepestHeading ? outline + 1 : null;
    }

    private static string? ValueOf(OpenXmlReader reader) => reader.Attributes.Where(attribute => attribute.LocalName == "val").Select(attribute => attribute.Value).FirstOrDefault();

    /// <summary>By the id of the style, which is in Word's language.</summary>
    private static Dictionary<string, int> LevelsOf(StyleDefinitionsPart? styles)
    {
        // A file without its styles still has their usual names.
        var levels = Enumerable.Range(1, DeepestHeading).ToDictionary(level => $"Heading{level}", level => level, StringComparer.Ordinal);
        levels["Title"] = 1;
        foreach (var style in styles?.Styles?.Elements<Style>() ?? [])
        {
            var level = style.StyleName?.Val?.Value?.ToLowerInvariant() switch
            {
                "title" => 1,
                { Length: > 0 } name when name.StartsWith(Heading, StringComparison.Ordinal) && int.TryParse(name[Heading.Length..], out var number) && number <= DeepestHeading => number,
                _ => (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value + 1) is { } outline and <= DeepestHeading ? outline : 0,
            };
            if (level > 0 && style.StyleId?.Value is { } id)
            {
                levels[id] = level;
            }
        }

        return levels;
    }
}
