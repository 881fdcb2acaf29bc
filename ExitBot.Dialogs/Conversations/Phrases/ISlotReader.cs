namespace ExitBot.Dialogs.Conversations.Phrases;

/// <summary>Knows what may stand in the slots of a pattern.</summary>
public interface ISlotReader
{
    /// <returns>Null: anything may. Else what can be read at this place, each with how many words it takes; empty where nothing can.</returns>
    IEnumerable<SlotReading>? Read(string slot, PhraseText said, int at);
}

public readonly record struct SlotReading(int Length, object Value);
