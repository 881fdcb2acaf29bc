using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.WhatsAppTemplates;

/// <summary>Deletes the drafts that were begun in a conversation.</summary>
internal sealed class TemplateDraftErasure(UnitOfWork unit) : IErasable
{
    private static readonly RowMatch Of = new([nameof(TemplateDraftRow.Conversation)]);

    public IReadOnlyCollection<string> Tables { get; } = ["TemplateDrafts"];

    public Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        unit.OnCommit(batch => batch.DeleteAll(
            new TemplateDraftRow
            {
                Id = default,
                Person = default,
                PersonRealm = string.Empty,
                PersonId = string.Empty,
                Conversation = conversation,
                ChannelId = string.Empty,
                ConversationId = string.Empty,
                Payload = string.Empty,
                Memory = string.Empty,
                History = string.Empty,
                CreatedAt = default,
                UpdatedAt = default,
                Version = 0,
            },
            Of));
        return Task.CompletedTask;
    }
}
