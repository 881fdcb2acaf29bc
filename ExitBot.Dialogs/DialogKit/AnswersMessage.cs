using ExitBot.Dialogs.Conversations;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ExitBot.Dialogs.DialogKit;

/// <param name="Question">With its number, where it has one.</param>
/// <param name="Text">As it was written; a card shows it on one line and inert.</param>
public sealed record GivenAnswer(string Question, string Text);

/// <summary>Questions with the answers given to them, as a card. A card holds only so much: the longest answers are shortened there.</summary>
/// <param name="Before">Said above them, <paramref name="After"/> below.</param>
public sealed record AnswersMessage(IReadOnlyList<GivenAnswer> Answers, string? Before = null, string? After = null)
{
    // A character takes three bytes at most, and a card 28 KB with its questions.
    private const int MostCharactersInCard = 4_500;

    private const int MostCharactersSpoken = 300;

    // Teams refuses a message of more than 100 KB in UTF-16, card and all.
    private const int MostCharactersInTwin = 20_000;

    /// <summary>What takes the place of an answered card, so that it cannot be sent in again.</summary>
    public Activity Replacing(string activityId)
    {
        var message = ToActivity([]);
        message.Id = activityId;
        return message;
    }

    public Activity ToActivity() => ToActivity([]);

    public Activity ToActivity(CardStamp stamp, params IEnumerable<Choice> commands) =>
        ToActivity(commands.Select(command => SubmitAction.Say(command, stamp)));

    private Activity ToActivity(IEnumerable<JObject> actions)
    {
        var twin = Twin();
        return AdaptiveCard.ToActivity(Before ?? PlainText.Shorten(PlainText.OneLine(twin), MostCharactersSpoken), twin, Body(), actions);
    }

    private IEnumerable<JObject> Body()
    {
        if (Before is not null)
        {
            yield return CardText.Plain(Before);
        }

        foreach (var answer in Shortened(MostCharactersInCard))
        {
            yield return CardText.SmallRun(answer.Question);
            yield return CardText.BoldRun(PlainText.OneLine(answer.Text));
        }

        if (After is not null)
        {
            yield return CardText.Plain(After);
        }
    }

    private string Twin()
    {
        var answers = Shortened(MostCharactersInTwin).Select(answer => $"{answer.Question}\n→ {answer.Text}");
        string?[] parts = [Before, .. answers, After];
        return string.Join("\n\n", parts.OfType<string>());
    }

    private IEnumerable<GivenAnswer> Shortened(int space)
    {
        var longest = FairShare.Of(space, Answers.Select(answer => answer.Text.Length));
        return Answers.Select(answer => answer with { Text = PlainText.Shorten(answer.Text, longest) });
    }
}
