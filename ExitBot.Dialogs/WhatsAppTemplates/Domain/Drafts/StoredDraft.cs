using ExitBot.Dialogs.People;

namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>A draft with whose it is and how it came about.</summary>
/// <param name="Origin">The conversation it was begun in: erasing that erases it.</param>
public sealed record StoredDraft(
    DraftId Id,
    PersonKey Person,
    DraftOrigin Origin,
    TemplateDraft Draft,
    BuilderMemory Memory,
    DraftHistory History,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    public DraftReview Review => DraftReview.Of(Draft);

    public bool CanUndo => History.Before.Count > 0;

    public bool CanRedo => History.After.Count > 0;

    /// <summary>The same when nothing is different.</summary>
    public StoredDraft With(TemplateDraft draft) =>
        DraftPayload.TextOf(draft) == DraftPayload.TextOf(Draft) ? this : this with { Draft = draft, History = History.Push(Draft) };

    /// <exception cref="InvalidOperationException">There is nothing to undo.</exception>
    public StoredDraft Undo() => CanUndo
        ? this with { Draft = History.Before[^1], History = new DraftHistory([.. History.Before.SkipLast(1)], [.. History.After, Draft]) }
        : throw new InvalidOperationException("Nothing to undo.");

    /// <exception cref="InvalidOperationException">There is nothing to redo.</exception>
    public StoredDraft Redo() => CanRedo
        ? this with { Draft = History.After[^1], History = new DraftHistory([.. History.Before, Draft], [.. History.After.SkipLast(1)]) }
        : throw new InvalidOperationException("Nothing to redo.");
}

/// <summary>A conversation, by the channel's names.</summary>
public sealed record DraftOrigin(string ChannelId, string ConversationId);
