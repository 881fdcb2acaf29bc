using System.Text.RegularExpressions;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>
/// Headings and paragraphs of a PDF, which knows neither: what is set larger than the running text is a heading, the larger the higher. Where all is set alike, headings are
/// told as in plain text. What stands on most pages alike, and page numbers, are left out.
/// </summary>
internal static partial class PdfBlocks
{
    private const double Larger = 1.12;
    private const int LongestHeading = 150;
    private const int LongestRepeated = 120;
    private const int FewestPages = 3;

    // Lines at the top and at the bottom of a page that may be its header and its footer.
    private const int AtEdge = 2;
    private const int DeepestHeading = 6;

    public static IReadOnlyList<TextBlock> Of(IReadOnlyList<PdfLine> all)
    {
        var repeated = Repeated(all);
        var lines = all.Where(line => !repeated.Contains(line)).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var usual = lines.GroupBy(line => Math.Round(line.Height)).MaxBy(same => same.Sum(line => line.Text.Length))!.Key;
        var sizes = lines.Where(line => IsLarger(line, usual)).Select(line => Math.Round(line.Height)).Distinct().OrderDescending().ToList();
        return sizes.Count == 0
            ? [.. LineBlocks.Of(string.Join("\n\n", lines.GroupBy(line => line.Block).Select(block => string.Join('\n', block.Select(line => line.Text)))))]
            : [.. BySize(lines, usual, sizes)];
    }

    private static IEnumerable<TextBlock> BySize(List<PdfLine> lines, double usual, List<double> sizes)
    {
        // A heading and what follows it may be one block.
        var paragraph = new List<PdfLine>();
        foreach (var line in lines)
        {
            if (paragraph.Count > 0 && (line.Block != paragraph[^1].Block || LevelOf(line) != LevelOf(paragraph[^1])))
            {
                yield return Close();
            }

            paragraph.Add(line);
        }

        yield return Close();

        TextBlock Close()
        {
            var block = new TextBlock(LevelOf(paragraph[0]), Join(paragraph));
            paragraph.Clear();
            return block;
        }

        int LevelOf(PdfLine line) => IsLarger(line, usual) && line.Text.Length <= LongestHeading ? Math.Min(DeepestHeading, 1 + sizes.IndexOf(Math.Round(line.Height))) : 0;
    }

    private static bool IsLarger(PdfLine line, double usual) => line.Height >= usual * Larger && line.Text.Any(char.IsLetter);

    // "termi-" and "nation" are one word.
    private static string Join(List<PdfLine> lines) => lines.Skip(1).Aggregate(
        lines[0].Text,
        (whole, line) => Item().IsMatch(line.Text) ? $"{whole}\n{line.Text}"
            : whole is [.., var before, '-'] && char.IsLetter(before) && char.IsLower(line.Text[0]) ? whole[..^1] + line.Text
            : $"{whole} {line.Text}");

    private static HashSet<PdfLine> Repeated(IReadOnlyList<PdfLine> lines)
    {
        var pages = lines.Select(line => line.Page).Distinct().Count();
        return pages < FewestPages
            ? []
            :
            [
                .. lines.GroupBy(line => line.Page)
                    .SelectMany(page => page.Take(AtEdge).Concat(page.TakeLast(AtEdge)).Distinct())
                    .Where(line => line.Text.Length <= LongestRepeated)
                    .GroupBy(line => Shape(line.Text), StringComparer.Ordinal)
                    .Where(same => same.Select(line => line.Page).Distinct().Count() * 2 > pages)
                    .SelectMany(same => same),
            ];
    }

    // "Page 3 of 12" is the same on every page.
    private static string Shape(string text) => Figure().Replace(text, "#");

    [GeneratedRegex(@"\d+")]
    private static partial Regex Figure();

    [GeneratedRegex(@"^[-*•·–▪◦]\s|^[-*•·–▪◦]$|^\(?\d{1,2}[.)]\s")]
    private static partial Regex Item();
}
