using System.Globalization;
using System.Text;
using System.Xml;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>WordprocessingML from front to back. Headings are told by the names of Word's own styles, or by the outline level.</summary>
internal static class WordText
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    // An outline level of 9 is body text.
    private const int DeepestOutline = 6;

    public static IEnumerable<TextBlock> Blocks(XmlReader xml)
    {
        var text = new StringBuilder();
        var level = 0;
        while (xml.Read())
        {
            if (xml.NamespaceURI != Word)
            {
                continue;
            }

            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "t"):
                    text.Append(xml.IsEmptyElement ? "" : TextOf(xml));
                    break;
                case (XmlNodeType.Element, "tab"):
                    text.Append(' ');
                    break;
                case (XmlNodeType.Element, "br" or "cr"):
                    text.Append('\n');
                    break;
                case (XmlNodeType.Element, "pStyle"):
                    level = LevelOf(xml.GetAttribute("val", Word) ?? "");
                    break;
                case (XmlNodeType.Element, "outlineLvl") when int.TryParse(xml.GetAttribute("val", Word), NumberStyles.None, CultureInfo.InvariantCulture, out var outline) && outline < DeepestOutline:
                    level = outline + 1;
                    break;
                case (XmlNodeType.EndElement, "p"):
                    if (text.ToString().Trim() is { Length: > 0 } paragraph)
                    {
                        yield return new TextBlock(level, paragraph);
                    }

                    text.Clear();
                    level = 0;
                    break;
            }
        }
    }

    private static string TextOf(XmlReader xml)
    {
        xml.Read();
        return xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace ? xml.Value : "";
    }

    // "Heading2", in a German Word "berschrift2", in a French one "Titre2": the figure at the end is the same.
    private static int LevelOf(string style) => style switch
    {
        "Title" or "Titel" or "Titre" or "Ttulo" => 1,
        [.., >= '1' and <= '6'] when IsHeading(style[..^1]) => style[^1] - '0',
        _ => 0,
    };

    private static bool IsHeading(string name) =>
        name.TrimEnd(' ', '-') is "Heading" or "heading" or "berschrift" or "Überschrift" or "Titre" or "Ttulo" or "Título" or "見出し";
}
