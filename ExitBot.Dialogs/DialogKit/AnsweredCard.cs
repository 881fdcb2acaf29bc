using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

internal static class AnsweredCard
{
    public static Attachment Create(string heading, string answer) => AdaptiveCard.Attach(
        $"{heading} {answer}",
        [AdaptiveCard.Text(heading), AdaptiveCard.Text(answer, bold: true)],
        actions: []);
}
