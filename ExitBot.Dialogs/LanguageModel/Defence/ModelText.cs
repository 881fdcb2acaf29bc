using System.Text;
using System.Text.RegularExpressions;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.LanguageModel.Prompts;

namespace ExitBot.Dialogs.LanguageModel.Defence;

/// <summary>Words of a model on their way to a person: without links and markup unless the prompt allows them, and not at all when they are too long or in another language.</summary>
internal static partial class ModelText
{
    /// <summary>Null: nobody should see it.</summary>
    public static string? For(PromptQuestion question, string answer)
    {
        var prompt = question.Prompt;
        var text = Visible(answer);
        text = prompt.AllowsMarkup ? text : WithoutMarkup(text);
        text = prompt.AllowsLinks ? text : WithoutLinks(text);
        text = text.Trim();
        return text.Length > 0 && text.Length <= prompt.MaxCharacters && IsIn(text, question.Language) ? text : null;
    }

    /// <summary>Link texts stay, their addresses go.</summary>
    public static string WithoutLinks(string text) => Spaces().Replace(Address().Replace(MarkdownLink().Replace(text, "$1"), string.Empty), " ");

    public static string WithoutMarkup(string text) =>
        Emphasis().Replace(LineMark().Replace(Tag().Replace(MarkdownLink().Replace(text, "$1 $2"), string.Empty), string.Empty), string.Empty);

    private static bool IsIn(string text, string? language) =>
        language is null || LanguageGuess.Of(text) is not { } guessed || guessed == language || !LanguageGuess.Knows(language);

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value is '\n' || !InvisibleText.Contains(rune)))
        {
            visible.Append(rune.ToString());
        }

        return visible.ToString();
    }

    [GeneratedRegex(@"!?\[([^\]\n]*)\]\(([^)\n]*)\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"\b(?:[a-z][a-z0-9+.-]{1,15}://|www\.|mailto:|tel:|data:|javascript:)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|info|biz|co|me|ly|de|fr|es|pt|br|in|jp|uk|ru|cn)\b(?:/\S*)?|\b(?:[a-z0-9-]+\.)+[a-z]{2,}/\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"</?[a-zA-Z!][^>\n]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[ \t]*(?:#{1,6}[ \t]+|>[ \t]?|```\w*[ \t]*$)", RegexOptions.Multiline)]
    private static partial Regex LineMark();

    [GeneratedRegex(@"\*\*|__|~~|`|(?<=^|\s)[*_](?=\S)|(?<=\S)[*_](?=\s|[.,!?;:]|$)")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Spaces();
}
