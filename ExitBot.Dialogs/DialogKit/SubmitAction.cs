using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>The buttons of a card. Submit, not Execute: Web Chat knows no Execute.</summary>
internal static class SubmitAction
{
    /// <summary>Sends the inputs in.</summary>
    public static JObject Answer(string title, CardStamp stamp) => Create(title, stamp);

    /// <summary>Says the command, whatever is in the inputs.</summary>
    public static JObject Say(Choice command, CardStamp stamp)
    {
        var action = Create(command.Title, stamp);
        action["data"]![CardSubmit.CommandKey] = command.Value;
        action["associatedInputs"] = "none";
        return action;
    }

    private static JObject Create(string title, CardStamp stamp) => new()
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
}
