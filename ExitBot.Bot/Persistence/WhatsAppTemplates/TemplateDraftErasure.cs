using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Erasure;

namespace ExitBot.Bot.Persistence.WhatsAppTemplates;

/// <summary>Deletes the drafts that were begun in a conversation.</summary>
internal sealed class TemplateDraftErasure(UnitOfWork unit) : IErasable
{
    public IReadOnlyCollection<string> Tables { get; } = ["TemplateDrafts"];

    public Task StageErasureAsync(KeyHash conversation, CancellationToken cancellationToken)
    {
        unit.OnCommit(batch => batch.DeleteAll(TemplateDraftRows.Matching(conversation: conversation), TemplateDraftRows.OfConversation));
        return Task.CompletedTask;
    }
}
