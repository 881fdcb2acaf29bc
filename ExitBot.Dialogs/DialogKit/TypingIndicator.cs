using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ExitBot.Dialogs.DialogKit;

public static class TypingIndicator
{
    /// <summary>For what takes a while. It goes out at once, is never stored, and lasts until the reply or a few seconds.</summary>
    public static Task ShowTypingAsync(this ITurnContext context, CancellationToken cancellationToken) =>
        context.SendActivityAsync(new Activity { Type = ActivityTypes.Typing }, cancellationToken);
}
