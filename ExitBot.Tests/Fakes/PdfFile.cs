using System.Globalization;
using System.Text;

namespace ExitBot.Tests.Fakes;

/// <summary>The smallest PDF with text: pages of lines in Helvetica, each in a size and at a height of its own.</summary>
internal static class PdfFile
{
    private const int First = 4;

    /// <param name="pages">Lines with their size in points and their place above the bottom of the page, which is 842 points high.</param>
    /// <param name="isLocked">It says that it is encrypted, by a password that nobody knows.</param>
    public static byte[] Of(IReadOnlyList<IReadOnlyList<(int Size, int Height, string Text)>> pages, bool isLocked = false)
    {
        var kids = string.Join(' ', pages.Index().Select(page => $"{First + (2 * page.Index)} 0 R"));
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Kids [{kids}] /Count {pages.Count} >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        ];
        foreach (var (number, page) in pages.Index())
        {
            var content = $"BT\n{string.Concat(page.Select(line => $"/F1 {line.Size} Tf 1 0 0 1 72 {line.Height} Tm ({line.Text}) Tj\n"))}ET";
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents {First + (2 * number) + 1} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Write(objects, isLocked ? $"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{new string('0', 64)}> /U <{new string('1', 64)}> /P -4 >> /ID [<00> <00>]" : "");
    }

    private static byte[] Write(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (number, text) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{number + 1} 0 obj\n{text}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
