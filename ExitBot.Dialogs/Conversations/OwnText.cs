using System.Collections.Concurrent;

namespace ExitBot.Dialogs.Conversations;

/// <summary>The product's own texts, made comparable once for all. Never for what people say: it would be kept.</summary>
internal static class OwnText
{
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>As <see cref="PlainText.Words"/>.</summary>
    public static string Words(string text) => Known.GetOrAdd(text, PlainText.Words);
}
