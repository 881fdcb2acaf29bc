using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.Routing;

/// <summary>Says that files are not taken, and that a message had nothing in it.</summary>
internal static class RefusedFiles
{
    /// <summary>True when there was nothing else in the message.</summary>
    public static async Task<bool> HearAsync(ITurnContext context, TextCatalog<DialogKitTexts> texts, CancellationToken cancellationToken)
    {
        var heard = Heard.In(context);
        var kit = texts.For(context.Language());
        if (heard.HasFiles)
        {
            await context.SendActivityAsync(MessageFactory.Text(kit.FilesNotTaken), cancellationToken);
        }
        else if (heard.IsEmpty)
        {
            await context.SendActivityAsync(MessageFactory.Text(kit.NothingReceived), cancellationToken);
        }

        return heard.IsEmpty;
    }
}
