using ExitBot.Dialogs.Conversations;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>One question with its choices as a list.</summary>
internal static class ChoiceCard
{
    private const int LongestEarlier = 500;

    public static IEnumerable<JObject> Body(ChoiceMessage message, string style, DialogKitTexts texts)
    {
        if (message.Place is { } place)
        {
            yield return CardText.Small(place);
        }

        yield return CardText.Heading(message.Question);
        if (message.Hint is { } hint)
        {
            yield return CardText.Plain(hint);
        }

        if (message.Earlier is { } earlier)
        {
            yield return CardText.SmallRun(PlainText.Shorten(PlainText.OneLine(earlier), LongestEarlier));
        }

        yield return Input(message, style, texts);
    }

    public static IEnumerable<JObject> Actions(ChoiceMessage message, CardStamp stamp, DialogKitTexts texts) =>
        [SubmitAction.Answer(texts.CardSubmit, stamp), .. message.Commands.Select(command => SubmitAction.Say(command, stamp))];

    private static JObject Input(ChoiceMessage message, string style, DialogKitTexts texts) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = CardSubmit.AnswerKey,
        ["label"] = texts.CardLabel,
        ["style"] = style,
        ["placeholder"] = message.Scale ?? texts.CardPlaceholder,
        ["isRequired"] = true,
        ["errorMessage"] = texts.CardRequired,
        ["choices"] = new JArray(message.Choices.Select(choice => new JObject { ["title"] = choice.Title, ["value"] = choice.Code ?? choice.Value })),
    };
}
