using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.DialogKit;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.Routing;

/// <summary>The language while nothing is running: by request, by a word of another language's menu, or by a text written in it.</summary>
public sealed class MenuLanguage(Menu menu, CommandRecognizer commands, LanguageRequest request, TextCatalog<DialogKitTexts> kit)
{
    /// <summary>True when another language was asked for and nothing else.</summary>
    public async Task<bool> HearAsync(ITurnContext context, string? text, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return false;
        }

        if (request.In(text, context.Language(), nameMayBeAnswer: false) is { } asked)
        {
            await ConversationLanguage.ChooseAsync(context, asked, cancellationToken);
            await menu.ShowAsync(context, kit.For(asked).LanguageChosen, cancellationToken);
            return true;
        }

        if (!await ConversationLanguage.IsChosenAsync(context, cancellationToken) && Written(context, text) is { } written && written != context.Language())
        {
            await ConversationLanguage.FollowAsync(context, written, cancellationToken);
        }

        return false;
    }

    private string? Written(ITurnContext context, string text) =>
        menu.LanguageOf(context, text) ?? commands.LanguageOf(text, context.Language()) ?? LanguageGuess.Surely(text);
}
