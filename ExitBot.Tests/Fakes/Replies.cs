using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

internal static class Replies
{
    /// <summary>All that was said, cards by their plain-text twin.</summary>
    public static string Text(this IEnumerable<Activity> replies) =>
        string.Join("\n", replies.Select(reply => reply.Text ?? reply.Summary));

    public static JObject Card(this IEnumerable<Activity> replies) =>
        (JObject)replies.SelectMany(reply => reply.Attachments ?? []).Single().Content;

    public static JObject SubmitData(this JObject card) => (JObject)card["actions"]![0]!["data"]!.DeepClone();

    public static IReadOnlyList<string> Buttons(this IEnumerable<Activity> replies) =>
        [.. replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title)];
}
