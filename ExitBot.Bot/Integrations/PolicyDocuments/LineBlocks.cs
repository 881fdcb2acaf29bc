using System.Text.RegularExpressions;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>Text without markup: an empty line ends a paragraph, and a short line by itself that ends like no sentence is a heading.</summary>
internal static partial class LineBlocks
{
    private const int LongestHeading = 80;
    private const int Level = 2;

    public static IEnumerable<TextBlock> Of(string text)
    {
        foreach (var paragraph in EmptyLine().Split(text.Replace('\f', '\n')).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var lines = paragraph.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
            if (lines.Count > 0 && IsHeading(lines[0]) && (lines.Count == 1 || Numbered().IsMatch(lines[0])))
            {
                yield return new TextBlock(Level, lines[0]);
                lines.RemoveAt(0);
            }

            if (lines.Count > 0)
            {
                yield return TextBlock.Paragraph(Join(lines));
            }
        }
    }

    private static bool IsHeading(string line) => line.Length <= LongestHeading && line.Any(char.IsLetter) && line[^1] is not ('.' or ',' or ';' or ':' or '。' or '।' or '、') && !Item().IsMatch(line);

    private static string Join(List<string> lines) => lines.Skip(1).Aggregate(lines[0], (whole, line) => Item().IsMatch(line) ? $"{whole}\n{line}" : $"{whole} {line}");

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"^[-*•·–]\s")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2}){0,3}\.?\s+\p{L}")]
    private static partial Regex Numbered();
}
