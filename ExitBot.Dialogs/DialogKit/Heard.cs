using System.Text.RegularExpressions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>What reached us in one turn: words, or a card sent in, and perhaps files, which we do not take.</summary>
public sealed partial record Heard(string? Text, CardSubmit? Card, bool HasFiles)
{
    public bool IsEmpty => Text is null && Card is null;

    public static Heard In(ITurnContext context)
    {
        var activity = context.Activity;
        var card = activity.Value is null ? null : CardSubmit.Read(activity.Value);
        var text = TextOf(context);
        return new Heard(card is null ? text : card.Command, card, activity.Attachments?.Any(IsFile) == true);
    }

    // In a group we only hear what mentions us, and the mention is part of the text.
    private static string? TextOf(ITurnContext context)
    {
        var text = context.IsGroup() ? Mention().Replace(context.Activity.Text ?? "", " ") : context.Activity.Text;
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    // Teams attaches an HTML copy of every formatted message.
    private static bool IsFile(Attachment attachment) => attachment.ContentType != "text/html";

    [GeneratedRegex("<at>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();
}
