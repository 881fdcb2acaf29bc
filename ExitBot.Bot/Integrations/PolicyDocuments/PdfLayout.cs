using System.Globalization;
using System.Xml;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Reads what pdftotext writes with -bbox-layout: pages, blocks, lines and words with their places. Where the text breaks off, what stands before it counts.</summary>
internal static class PdfLayout
{
    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    public static IReadOnlyList<PdfLine> Lines(Stream layout)
    {
        var lines = new List<PdfLine>();
        var words = new List<string>();
        var (page, block, height) = (0, 0, 0d);
        using var xml = XmlReader.Create(layout, Safe);
        try
        {
            while (xml.Read())
            {
                switch (xml.NodeType, xml.LocalName)
                {
                    case (XmlNodeType.Element, "page"):
                        page++;
                        break;
                    case (XmlNodeType.Element, "block"):
                        block++;
                        break;
                    case (XmlNodeType.Element, "word"):
                        height = Math.Max(height, Place(xml, "yMax") - Place(xml, "yMin"));
                        words.Add(xml.ReadElementContentAsString().Trim());
                        break;
                    case (XmlNodeType.EndElement, "line") when words.Count > 0:
                        lines.Add(new PdfLine(page, block, height, string.Join(' ', words)));
                        words.Clear();
                        height = 0;
                        break;
                }
            }
        }
        catch (XmlException)
        {
            return lines;
        }

        return lines;
    }

    private static double Place(XmlReader xml, string name) =>
        double.TryParse(xml.GetAttribute(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var place) ? place : 0;
}
