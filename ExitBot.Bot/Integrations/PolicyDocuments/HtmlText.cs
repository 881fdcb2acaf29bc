using System.Diagnostics;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.PolicyQuestions.Domain.Documents;

namespace ExitBot.Bot.Integrations.PolicyDocuments;

/// <summary>The words of a page as a browser understands it, from the first to the last. Nothing is loaded and no script runs; attributes are never looked at.</summary>
internal sealed class HtmlText
{
    // More is no page. Of nested ones each costs as much as lies around it, so that even fewer can take minutes.
    private const int MostElements = 200_000;
    private const int Deepest = 500;
    private static readonly TimeSpan LongestParse = TimeSpan.FromSeconds(5);

    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "select", "textarea", "nav", "noframes", "noembed",
    };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "table", "blockquote", "pre", "dl", "form", "figure", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase) { "li", "tr", "br", "dt", "dd" };

    private static readonly HashSet<string> Cells = new(StringComparer.OrdinalIgnoreCase) { "td", "th" };

    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();

    private HtmlText()
    {
    }

    /// <exception cref="InvalidDataException">The page has more elements, or deeper ones, than a page can have.</exception>
    public static (IReadOnlyList<TextBlock> Blocks, string? Title) Read(string html)
    {
        var (elements, began) = (0, Stopwatch.GetTimestamp());
        var parser = new HtmlParser(new HtmlParserOptions
        {
            OnCreated = (_, _) =>
            {
                if (++elements > MostElements || Stopwatch.GetElapsedTime(began) > LongestParse)
                {
                    throw new InvalidDataException("More elements, or deeper ones, than a page can have.");
                }
            },
        });
        using var document = parser.ParseDocument(html);
        var reader = new HtmlText();
        if (document.Body is { } body)
        {
            reader.Walk(body, depth: 0);
        }

        reader.Close(level: 0);
        return (reader._blocks, PlainText.OneLine(document.Title ?? "").Trim() is { Length: > 0 } title ? title : null);
    }

    private void Walk(IElement element, int depth)
    {
        if (depth > Deepest)
        {
            throw new InvalidDataException("Deeper elements than a page can have.");
        }

        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                // Line breaks of the source are blanks; those of the page are put in by the elements.
                _text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (node is IElement child && !Unread.Contains(child.LocalName))
            {
                Enter(child, depth);
            }
        }
    }

    private void Enter(IElement child, int depth)
    {
        var isParagraph = Paragraphs.Contains(child.LocalName);
        if (isParagraph)
        {
            Close(level: 0);
        }
        else if (Lines.Contains(child.LocalName))
        {
            _text.Append('\n');
        }
        else if (Cells.Contains(child.LocalName))
        {
            _text.Append(' ');
        }

        Walk(child, depth + 1);
        if (isParagraph)
        {
            Close(LevelOf(child.LocalName));
        }
    }

    private void Close(int level)
    {
        var text = string.Join('\n', _text.ToString().Split('\n').Select(line => PlainText.OneLine(line).Trim()).Where(line => line.Length > 0));
        if (text.Length > 0)
        {
            _blocks.Add(new TextBlock(level, text));
        }

        _text.Clear();
    }

    private static int LevelOf(string name) => name is ['h' or 'H', >= '1' and <= '6'] ? name[1] - '0' : 0;
}
