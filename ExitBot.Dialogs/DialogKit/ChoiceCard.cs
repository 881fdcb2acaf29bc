using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>One question with a searchable list of choices. Submit, not Execute: Web Chat knows no Execute.</summary>
internal static class ChoiceCard
{
    public static Attachment Create(ChoiceMessage message, CardStamp stamp, string language, DialogKitTexts texts) => AdaptiveCard.Attach(
        message.Heading,
        language,
        [AdaptiveCard.Text(message.Heading), Input(message, texts)],
        [Submit(texts.CardSubmit, stamp), .. message.Commands.Select(command => Submit(command, stamp))]);

    private static JObject Input(ChoiceMessage message, DialogKitTexts texts) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = CardSubmit.AnswerKey,
        ["label"] = texts.CardPlaceholder,
        ["style"] = "filtered",
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
