using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.PolicyQuestions;

/// <summary>An answer with a thumb up and a thumb down. What documents say goes into runs, which know no Markdown.</summary>
internal static class PolicyAnswerCard
{
    private const string Subject = "policy-answer";
    private const string Item = "rating";

    public static Activity Of(DeskReply reply, PolicyQuestionTexts texts)
    {
        var stamp = new CardStamp(Subject, Item, reply.Asked.Id.ToString("N"));
        return AdaptiveCard.ToActivity(
            reply.Text,
            reply.Text,
            reply.Text.Split("\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.StartsWith('—') ? CardText.SmallRun(line) : CardText.Run(line)),
            [
                SubmitAction.Say(new Choice($"👍 {texts.Helpful[0]}", texts.Helpful[0]), stamp),
                SubmitAction.Say(new Choice($"👎 {texts.NotHelpful[0]}", texts.NotHelpful[0]), stamp),
            ]);
    }

    /// <summary>The answer a thumb of a card is for; null: the card is none of these.</summary>
    public static string? AnswerOf(CardSubmit? card) => card is { Stamp: { Subject: Subject } stamp } ? stamp.Nonce : null;
}
