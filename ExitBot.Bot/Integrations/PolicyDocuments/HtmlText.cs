using System.Net;
using System.Text;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>The words of HTML, in one pass from the first character to the last: whatever the page looks like, it costs no more than its length.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea", "nav",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "table", "blockquote", "pre", "dl", "form", "figure", "body", "html", "hr",
    };

    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private string? _title;
    private int _level;

    private HtmlText()
    {
    }

    public static (IReadOnlyList<TextBlock> Blocks, string? Title) Read(string html)
    {
        var reader = new HtmlText();
        reader.Walk(html);
        reader.Close();
        return (reader._blocks, reader._title);
    }

    private void Walk(string html)
    {
        for (var place = 0; place < html.Length;)
        {
            var open = html.IndexOf('<', place);
            Append(html.AsSpan(place, (open < 0 ? html.Length : open) - place));
            if (open < 0)
            {
                return;
            }

            place = html.AsSpan(open).StartsWith("<!--") ? After(html, "-->", open) : Tag(html, open);
        }
    }

    /// <returns>Where reading goes on.</returns>
    private int Tag(string html, int open)
    {
        var end = html.IndexOf('>', open);
        if (end < 0)
        {
            return html.Length;
        }

        var isClosing = open + 1 < html.Length && html[open + 1] == '/';
        var begin = open + (isClosing ? 2 : 1);
        var length = 0;
        while (begin + length < end && char.IsAsciiLetterOrDigit(html[begin + length]))
        {
            length++;
        }

        var name = html.Substring(begin, length);
        if (name.Length == 0)
        {
            // A "<" that begins no tag, or a declaration.
            if (html[begin] is not ('!' or '?'))
            {
                _text.Append('<');
                return open + 1;
            }

            return end + 1;
        }

        return isClosing ? Closing(name, end) : Opening(html, name, end);
    }

    private int Opening(string html, string name, int end)
    {
        if (name.Equals("title", StringComparison.OrdinalIgnoreCase))
        {
            var close = html.IndexOf("</title", end, StringComparison.OrdinalIgnoreCase);
            _title ??= close < 0 ? null : PlainText.OneLine(WebUtility.HtmlDecode(html[(end + 1)..close])).Trim();
            return close < 0 ? end + 1 : close;
        }

        if (Unread.Contains(name) && html[end - 1] != '/')
        {
            Close();
            return After(html, $"</{name}", end);
        }

        if (LevelOf(name) is var level and > 0)
        {
            Close();
            _level = level;
        }
        else if (Lines.Contains(name))
        {
            Close();
        }
        else if (name is "li" or "LI" or "tr" or "TR" or "br" or "BR" or "dt" or "dd")
        {
            _text.Append('\n');
        }
        else if (name is "td" or "th" or "TD" or "TH")
        {
            _text.Append(' ');
        }

        return end + 1;
    }

    private int Closing(string name, int end)
    {
        if (LevelOf(name) > 0 || Lines.Contains(name))
        {
            Close();
        }

        return end + 1;
    }

    private void Append(ReadOnlySpan<char> raw)
    {
        if (raw.Length > 0)
        {
            // Line breaks of the source are blanks; those of the page are put in by the tags.
            _text.Append(WebUtility.HtmlDecode(raw.ToString()).Replace('\n', ' ').Replace('\r', ' '));
        }
    }

    private void Close()
    {
        var text = string.Join('\n', _text.ToString().Split('\n').Select(line => PlainText.OneLine(line).Trim()).Where(line => line.Length > 0));
        if (text.Length > 0)
        {
            _blocks.Add(new TextBlock(_level, text));
        }

        _text.Clear();
        _level = 0;
    }

    private static int LevelOf(string name) => name is ['h' or 'H', >= '1' and <= '6'] ? name[1] - '0' : 0;

    /// <summary>Behind the tag or comment that ends with it; the end where nothing does.</summary>
    private static int After(string html, string ending, int from)
    {
        var found = html.IndexOf(ending, from, StringComparison.OrdinalIgnoreCase);
        var close = found < 0 ? -1 : html.IndexOf('>', found);
        return close < 0 ? html.Length : close + 1;
    }
}
