using System.Text;
using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

/// <summary>Takes Markdown apart into headings and paragraphs. Marks, links and HTML are gone; the words of a link stay, its address does not.</summary>
public static partial class MarkdownText
{
    public static IEnumerable<TextBlock> Blocks(string text)
    {
        var paragraph = new StringBuilder();
        var isCode = false;
        foreach (var raw in Comment().Replace(text, " ").Split('\n'))
        {
            var line = raw.TrimEnd();
            var start = line.TrimStart();
            if (start.StartsWith("```", StringComparison.Ordinal) || start.StartsWith("~~~", StringComparison.Ordinal))
            {
                isCode = !isCode;
                continue;
            }

            if (!isCode && Underline().IsMatch(start) && paragraph.Length > 0 && !paragraph.ToString().Contains('\n', StringComparison.Ordinal))
            {
                yield return new TextBlock(start[0] == '=' ? 1 : 2, paragraph.ToString());
                paragraph.Clear();
                continue;
            }

            if (!isCode && Heading().Match(start) is { Success: true } heading)
            {
                if (Take(paragraph) is { } before)
                {
                    yield return before;
                }

                yield return new TextBlock(heading.Groups[1].Length, Plain(heading.Groups[2].Value));
            }
            else if (start.Length == 0 || Rule().IsMatch(start))
            {
                if (Take(paragraph) is { } whole)
                {
                    yield return whole;
                }
            }
            else
            {
                Append(paragraph, isCode ? line : start);
            }
        }

        if (Take(paragraph) is { } last)
        {
            yield return last;
        }
    }

    private static void Append(StringBuilder paragraph, string line)
    {
        // A list and a table keep their lines, running text does not.
        var isItem = Item().IsMatch(line) || line.StartsWith('|');
        var text = Plain(line.StartsWith('|') ? Row(line) : line);
        if (text.Length > 0)
        {
            paragraph.Append(paragraph.Length == 0 ? "" : isItem ? "\n" : " ").Append(text);
        }
    }

    private static string Row(string line) => TableRule().IsMatch(line)
        ? ""
        : string.Join(" – ", line.Trim('|', ' ').Split('|').Select(cell => cell.Trim()).Where(cell => cell.Length > 0));

    private static TextBlock? Take(StringBuilder paragraph)
    {
        var text = paragraph.ToString().Trim();
        paragraph.Clear();
        return text.Length == 0 ? null : TextBlock.Paragraph(text);
    }

    private static string Plain(string line)
    {
        var text = Picture().Replace(line, "$1");
        text = Link().Replace(text, "$1");
        text = Address().Replace(text, "$1");
        text = Tag().Replace(text, "");
        text = Marks().Replace(text, "$2");
        return Escape().Replace(Quote().Replace(text, ""), "$1").Trim();
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(#{1,6})\s+(.*?)\s*#*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("^(=+|-{2,})$")]
    private static partial Regex Underline();

    [GeneratedRegex(@"^([-*_]\s*){3,}$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^([-*+]|\d{1,3}[.)])\s+")]
    private static partial Regex Item();

    [GeneratedRegex(@"^\|?[\s:|-]+\|?$")]
    private static partial Regex TableRule();

    [GeneratedRegex(@"!\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])")]
    private static partial Regex Link();

    [GeneratedRegex(@"<(?:https?:[^>\s]*|mailto:([^>\s]*))>")]
    private static partial Regex Address();

    [GeneratedRegex("</?[A-Za-z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(\*\*|__|\*|`+|~~)(?=\S)(.+?)(?<=\S)\1")]
    private static partial Regex Marks();

    [GeneratedRegex(@"^(>\s?)+")]
    private static partial Regex Quote();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+\-.!|>~])")]
    private static partial Regex Escape();
}
