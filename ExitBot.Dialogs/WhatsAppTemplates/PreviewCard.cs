using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Parts of a preview as card elements. What people wrote goes into runs, which know no Markdown; WhatsApp's own marks become bold, italic and struck-out runs.</summary>
internal static partial class PreviewCard
{
    public static JObject Of(PreviewPart part) => part.Kind switch
    {
        PreviewKind.Header => Block([Run(part.Text, new JObject { ["weight"] = "Bolder" })]),
        PreviewKind.Body => Block(Formatted(part.Text)),
        PreviewKind.Footer => Block([Run(part.Text, new JObject { ["isSubtle"] = true, ["size"] = "Small" })]),
        PreviewKind.Button => Block([Run(part.Text, new JObject { ["color"] = "Accent", ["weight"] = "Bolder" })], new JObject { ["horizontalAlignment"] = "Center", ["separator"] = true }),
        _ => Block([Run(part.Text, new JObject { ["isSubtle"] = true })], new JObject { ["separator"] = true }),
    };

    private static IEnumerable<JObject> Formatted(string text)
    {
        var from = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            if (mark.Index > from)
            {
                yield return Run(text[from..mark.Index], []);
            }

            yield return Run(mark.Groups["text"].Value, LookOf(mark.Value[0]));
            from = mark.Index + mark.Length;
        }

        if (from < text.Length)
        {
            yield return Run(text[from..], []);
        }
    }

    private static JObject LookOf(char mark) => mark switch
    {
        '*' => new JObject { ["weight"] = "Bolder" },
        '_' => new JObject { ["italic"] = true },
        '~' => new JObject { ["strikethrough"] = true },
        _ => new JObject { ["fontType"] = "Monospace" },
    };

    private static JObject Block(IEnumerable<JObject> runs, JObject? look = null)
    {
        var block = look ?? [];
        block["type"] = "RichTextBlock";
        block["inlines"] = new JArray(runs);
        return block;
    }

    private static JObject Run(string text, JObject look)
    {
        look.AddFirst(new JProperty("text", text));
        look.AddFirst(new JProperty("type", "TextRun"));
        return look;
    }

    [GeneratedRegex(@"(?<![\w*_~])(?<mark>```|[*_~])(?=\S)(?<text>.+?)(?<=\S)\k<mark>(?![\w*_~])", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
