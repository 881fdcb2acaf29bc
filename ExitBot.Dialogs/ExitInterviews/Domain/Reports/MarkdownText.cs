using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Reports;

/// <summary>Puts what people wrote into Markdown so that it stays text: no link, no heading, no table cell of its own.</summary>
internal static partial class MarkdownText
{
    public static string Quote(string text) => string.Join('\n', Lines(text).Select(line => $"> {Escape(line)}"));

    public static string Cell(string text) => string.Join(' ', Lines(text).Select(Escape));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private static string Escape(string line) => Special().Replace(line, @"\$0");

    [GeneratedRegex(@"[\\`*_{}\[\]()<>#+\-.!|~&]")]
    private static partial Regex Special();
}
