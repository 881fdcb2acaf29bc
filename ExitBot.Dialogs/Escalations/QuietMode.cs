using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Bot.Builder;

namespace ExitBot.Dialogs.Escalations;

/// <summary>What a conversation was left with by the last disclosure: questions stopped, or one asked back. It lies in bot state.</summary>
internal static class QuietMode
{
    private static readonly Dictionary<string, RedFlagCategory> Categories =
        new[] { RedFlagCategory.SelfHarm, RedFlagCategory.ViolenceThreat, RedFlagCategory.Safety }.ToDictionary(CategoryName.Of);

    // Without a default: one would be written into the state of every conversation.
    public static async Task<RedFlagCategory?> GetAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await Of(context).GetAsync(context, defaultValueFactory: null, cancellationToken) is { } left && Categories.TryGetValue(left, out var category) ? category : null;

    /// <summary>Something was asked about a matter, and nothing else until that is answered.</summary>
    public static async Task<bool> IsAskedBackAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await GetAsync(context, cancellationToken) == RedFlagCategory.Safety;

    public static Task BeginAsync(ITurnContext context, RedFlagCategory category, CancellationToken cancellationToken) =>
        Of(context).SetAsync(context, CategoryName.Of(category), cancellationToken);

    public static Task EndAsync(ITurnContext context, CancellationToken cancellationToken) => Of(context).DeleteAsync(context, cancellationToken);

    private static IStatePropertyAccessor<string> Of(ITurnContext context) => context.ConversationState().CreateProperty<string>("Disclosure");
}
