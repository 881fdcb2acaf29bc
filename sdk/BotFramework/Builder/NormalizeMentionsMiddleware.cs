using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Takes the mention of the bot out of the text, and the tags around the mentions of others.</summary>
public partial class NormalizeMentionsMiddleware : IMiddleware
{
    public bool RemoveRecipientMention { get; set; } = true;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type == ActivityTypes.Message)
        {
            Normalize(turnContext.Activity);
        }

        return next(cancellationToken);
    }

    private static string RemoveTags(string text)
    {
        for (var tag = Match(text); tag is { Success: true }; tag = Match(text))
        {
            var before = text[..tag.Index];
            var after = text[(tag.Index + tag.Length)..];
            text = before
                + (NeedsSpace(before.LastOrDefault()) ? " " : string.Empty)
                + tag.Groups["name"].Value.TrimStart()
                + (NeedsSpace(after.FirstOrDefault()) ? " " : string.Empty)
                + after;
        }

        return text;

        static Match Match(string remaining) => remaining == null ? null : AtTag().Match(remaining);
    }

    private static bool NeedsSpace(char neighbour) => neighbour != default && !char.IsWhiteSpace(neighbour);

    [GeneratedRegex("<at[^>]*>(?<name>.*?)</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    private void Normalize(Activity activity)
    {
        if (RemoveRecipientMention)
        {
            activity.RemoveRecipientMention();
            activity.Entities = activity.Entities?
                .Where(entity => entity.Type != "mention" || entity.Properties["mentioned"]?.Value<string>("id") != activity.Recipient.Id)
                .ToList();
        }

        activity.Text = RemoveTags(activity.Text)?.Trim();
        foreach (var mention in activity.Entities?.Where(entity => entity.Type == "mention") ?? Enumerable.Empty<Entity>())
        {
            mention.Properties["text"] = RemoveTags((string)mention.Properties["text"])?.Trim();
        }
    }
}
