namespace ExitBot.Dialogs.Conversations.Phrases;

/// <summary>How a pattern fits what was said.</summary>
/// <param name="Length">How many words it took.</param>
/// <param name="Literals">How many of them the pattern names: of two that fit, the one that names more says more.</param>
public sealed record PhraseMatch(int Length, int Literals, IReadOnlyDictionary<string, PhraseSlot> Slots)
{
    /// <summary>The value of a slot that is read; null where the slot was left out.</summary>
    public T? Value<T>(string slot)
        where T : struct => Slots.TryGetValue(slot, out var found) && found.Value is T value ? value : null;

    public T? As<T>(string slot)
        where T : class => Slots.TryGetValue(slot, out var found) ? found.Value as T : null;

    /// <summary>The words in a slot where anything may stand.</summary>
    public string? Text(string slot) => Slots.TryGetValue(slot, out var found) ? found.Text : null;
}

/// <param name="Value">Null in a slot where anything may stand.</param>
public sealed record PhraseSlot(string Text, object? Value);
