using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>
/// A text with quick replies; where there are more choices than the channel shows as buttons, a card with the same text as its plain twin.
/// </summary>
/// <param name="Heading">The question alone: what the card shows and speaks.</param>
/// <param name="Text">All of it in plain text, choices included, so that nobody needs a button.</param>
/// <param name="Commands">Offered beside the choices as long as there is room.</param>
public sealed record ChoiceMessage(string Heading, string Text, IReadOnlyList<Choice> Choices, IReadOnlyList<Choice> Commands)
{
    private const int MostTeamsButtons = 6;
    private const int MostButtons = 13;

    public static Activity Buttons(string text, params IEnumerable<Choice> choices)
    {
        var message = MessageFactory.Text(text);
        message.SuggestedActions = new SuggestedActions { Actions = [.. choices.Select(choice => choice.ToAction())] };
        return message;
    }

    public bool NeedsCard(string channelId) => Choices.Count > MostOn(channelId);

    public Activity ToActivity(string channelId) => Buttons(Text, Choices.Concat(Commands).Take(MostOn(channelId)));

    public Activity ToCardActivity(string channelId, CardStamp stamp, DialogKitTexts texts)
    {
        var card = MessageFactory.Attachment(ChoiceCard.Create(this, ChoiceCard.StyleOn(channelId), stamp, texts));
        return Summarized(card, Text);
    }

    /// <summary>What takes the place of an answered card, so that it cannot be sent in again.</summary>
    public static Activity Answered(string activityId, string heading, string answer)
    {
        var card = MessageFactory.Attachment(AnsweredCard.Create(heading, answer));
        card.Id = activityId;
        return Summarized(card, $"{heading}\n\n{answer}");
    }

    private static Activity Summarized(IMessageActivity message, string twin)
    {
        message.Summary = twin;
        return (Activity)message;
    }

    private static int MostOn(string channelId) => channelId == Channels.Msteams ? MostTeamsButtons : MostButtons;
}
