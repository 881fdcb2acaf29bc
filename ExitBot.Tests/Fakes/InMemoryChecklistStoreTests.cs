using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Tests.Contracts;

namespace ExitBot.Tests.Fakes;

public sealed class InMemoryChecklistStoreTests : ChecklistStoreContract
{
    private readonly InMemoryChecklistStore _store = new();

    protected override IChecklistStore Store => _store;

    protected override Task CommitAsync()
    {
        _store.Commit();
        return Task.CompletedTask;
    }
}
