using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Tests.Contracts;

namespace ExitBot.Tests.Fakes;

public sealed class InMemoryTemplateDraftStoreTests : TemplateDraftStoreContract
{
    protected override ITemplateDraftStore Store { get; } = new InMemoryTemplateDraftStore();

    protected override Task CommitAsync() => Task.CompletedTask;
}
