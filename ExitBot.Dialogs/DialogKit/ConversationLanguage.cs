using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.DialogKit;

/// <summary>
/// In which language a conversation goes on: the channel's locale, until the person writes in another one or asks for it. An
/// interview has a language of its own, which goes with it from one conversation to the next.
/// </summary>
public static class ConversationLanguage
{
    private const string TurnKey = "exitbot.language";

    // Stands behind a language that was asked for.
    private const char Asked = '!';

    /// <summary>At the beginning of a turn, before anything is said.</summary>
    public static async Task RecallAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (await Property(context).GetAsync(context, defaultValueFactory: null, cancellationToken) is { Length: > 0 } kept)
        {
            context.TurnState[TurnKey] = kept.TrimEnd(Asked);
        }
    }

    /// <summary>The person asked for it: from now on what they write does not change it.</summary>
    public static Task ChooseAsync(ITurnContext context, string language, CancellationToken cancellationToken) => KeepAsync(context, language, language + Asked, cancellationToken);

    /// <summary>The person writes in it.</summary>
    public static Task FollowAsync(ITurnContext context, string language, CancellationToken cancellationToken) => KeepAsync(context, language, language, cancellationToken);

    public static async Task<bool> IsChosenAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await Property(context).GetAsync(context, defaultValueFactory: null, cancellationToken) is { } kept && kept.EndsWith(Asked);

    internal static string? Of(ITurnContext context) => context.TurnState.Get<string>(TurnKey);

    private static Task KeepAsync(ITurnContext context, string language, string kept, CancellationToken cancellationToken)
    {
        context.TurnState[TurnKey] = language;
        return Property(context).SetAsync(context, kept, cancellationToken);
    }

    private static IStatePropertyAccessor<string> Property(ITurnContext context) => context.ConversationState().CreateProperty<string>("Language");
}
