using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>How the answers go to HR. What it means is said the first time, above the question.</summary>
internal static class AttributionMessage
{
    public static Activity[] Of(InterviewTurn turn, bool isAskedAgain)
    {
        var question = QuickReplies.Under(
            turn.Texts.AttributionAsk,
            turn.Texts.Attributions.Select(attribution => new Choice(attribution.Value, turn.Texts.AttributionWords[attribution.Key][0])));
        return isAskedAgain ? [question] : [Markdown(turn.Texts.AttributionIntro), question];
    }

    private static Activity Markdown(string text)
    {
        var message = MessageFactory.Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        return message;
    }
}
