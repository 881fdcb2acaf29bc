using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

internal static class Replies
{
    /// <summary>All that was said, cards by their plain-text twin.</summary>
    public static string Text(this IEnumerable<Activity> replies) =>
        string.Join("\n", replies.Select(reply => reply.Text ?? reply.Summary));

    public static JObject Card(this IEnumerable<Activity> replies) =>
        (JObject)replies.SelectMany(reply => reply.Attachments ?? []).Single().Content;

    public static JObject Input(this JObject card) => (JObject)card["body"]!.Single(element => (string?)element["type"] == "Input.ChoiceSet");

    /// <summary>The texts of a card from top to bottom.</summary>
    public static IReadOnlyList<string> Lines(this JObject card) => [.. card["body"]!.SelectMany(element => element.SelectTokens("$..text")).Select(text => (string)text!)];

    public static JObject SubmitData(this JObject card) => (JObject)card["actions"]![0]!["data"]!.DeepClone();

    /// <summary>As they go over the wire.</summary>
    public static int CardBytes(this Activity reply) =>
        reply.Attachments?.Sum(card => Encoding.UTF8.GetByteCount(((JObject)card.Content).ToString(Formatting.None))) ?? 0;

    public static IReadOnlyList<string> Buttons(this IEnumerable<Activity> replies) =>
        [.. replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title)];
}
