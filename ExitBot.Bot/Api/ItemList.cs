using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Api;

/// <summary>One page of a list.</summary>
/// <param name="NextCursor">Leads to the page after this one; null on the last.</param>
internal sealed record ItemList<T>(IReadOnlyList<T> Items, string? NextCursor);

internal static class ItemList
{
    /// <param name="found">One more than the limit when there is another page: ask the store for that many.</param>
    public static ItemList<TItem> Of<TFound, TItem>(
        PageRequest page, IReadOnlyList<TFound> found, Func<TFound, ListPlace> place, Func<TFound, TItem> item) => new(
        [.. found.Take(page.Limit).Select(item)],
        found.Count > page.Limit ? PageCursor.Write(place(found[page.Limit - 1])) : null);
}
