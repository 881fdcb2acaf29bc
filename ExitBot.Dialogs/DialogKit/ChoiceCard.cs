using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>One question with a searchable list of choices. Submit, not Execute: Web Chat knows no Execute.</summary>
internal static class ChoiceCard
{
    // Teams searches the list with "filtered", which the published 1.5 schema forgot; elsewhere a browser's own list can be typed into.
    public static string StyleOn(string channelId) => channelId == Channels.Msteams ? "filtered" : "compact";

    public static Attachment Create(ChoiceMessage message, string style, CardStamp stamp, DialogKitTexts texts) => AdaptiveCard.Attach(
        message.Heading,
        [AdaptiveCard.Text(message.Heading), Input(message, style, texts)],
        [Submit(texts.CardSubmit, stamp), .. message.Commands.Select(command => Submit(command, stamp))]);

    private static JObject Input(ChoiceMessage message, string style, DialogKitTexts texts) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = CardSubmit.AnswerKey,
        ["label"] = texts.CardLabel,
        ["style"] = style,
        ["placeholder"] = texts.CardPlaceholder,
        ["isRequired"] = true,
        ["errorMessage"] = texts.CardRequired,
        ["choices"] = new JArray(message.Choices.Select(choice => new JObject { ["title"] = choice.Title, ["value"] = choice.Code ?? choice.Value })),
    };

    private static JObject Submit(string title, CardStamp stamp) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JObject
        {
            [CardSubmit.SubjectKey] = stamp.Subject,
            [CardSubmit.ItemKey] = stamp.Item,
            [CardSubmit.NonceKey] = stamp.Nonce,
        },
    };

    private static JObject Submit(Choice command, CardStamp stamp)
    {
        var action = Submit(command.Title, stamp);
        action["data"]![CardSubmit.CommandKey] = command.Value;
        action["associatedInputs"] = "none";
        return action;
    }
}
