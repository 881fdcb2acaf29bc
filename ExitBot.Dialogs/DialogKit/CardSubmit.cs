using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>Ties a card to the one asking it was made for. A card that was asked again gets a new nonce, and the old one is stale.</summary>
public sealed record CardStamp(string Subject, string Item, string Nonce);

/// <summary>What a card sent in. One that is not ours has an empty stamp, so it fits nothing.</summary>
public sealed record CardSubmit(CardStamp Stamp, string? Answer, string? Command)
{
    internal const string SubjectKey = "subject";
    internal const string ItemKey = "item";
    internal const string NonceKey = "nonce";
    internal const string AnswerKey = "answer";
    internal const string CommandKey = "command";

    /// <summary>Whether the value of an activity was sent in by a card of ours: by a submit, or in the data of an invoke's action.</summary>
    public static bool IsStamped(object? value) =>
        value is JObject data && (HasStamp(data) || (data["action"] is JObject action && action["data"] is JObject inner && HasStamp(inner)));

    internal static CardSubmit Read(object value)
    {
        var data = value as JObject ?? [];
        return new CardSubmit(
            new CardStamp(TextOf(data, SubjectKey) ?? "", TextOf(data, ItemKey) ?? "", TextOf(data, NonceKey) ?? ""),
            TextOf(data, AnswerKey),
            TextOf(data, CommandKey));
    }

    private static bool HasStamp(JObject data) =>
        TextOf(data, SubjectKey) is not null && TextOf(data, ItemKey) is not null && TextOf(data, NonceKey) is not null;

    private static string? TextOf(JObject data, string key) => data[key] is JValue { Type: JTokenType.String } text ? (string?)text : null;
}
