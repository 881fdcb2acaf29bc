using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>The kinds of text a card has. Blocks are for our own texts; what people wrote goes into runs, which know no Markdown.</summary>
internal static class CardText
{
    public static JObject Small(string text) => Block(text, new JObject { ["size"] = "Small", ["isSubtle"] = true });

    public static JObject Heading(string text) =>
        Block(text, new JObject { ["size"] = "Medium", ["weight"] = "Bolder", ["style"] = "heading", ["spacing"] = "Small" });

    public static JObject Plain(string text) => Block(text, []);

    public static JObject SmallRun(string text) => Run(text, "Default", new JObject { ["size"] = "Small", ["isSubtle"] = true });

    public static JObject Run(string text) => Run(text, "Default", []);

    public static JObject BoldRun(string text) => Run(text, "None", new JObject { ["weight"] = "Bolder" });

    private static JObject Block(string text, JObject look)
    {
        look.AddFirst(new JProperty("wrap", true));
        look.AddFirst(new JProperty("text", text));
        look.AddFirst(new JProperty("type", "TextBlock"));
        return look;
    }

    private static JObject Run(string text, string spacing, JObject look)
    {
        look.AddFirst(new JProperty("text", text));
        look.AddFirst(new JProperty("type", "TextRun"));
        return new JObject { ["type"] = "RichTextBlock", ["spacing"] = spacing, ["inlines"] = new JArray(look) };
    }
}
