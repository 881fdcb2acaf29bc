using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Contracts;

namespace ExitBot.Tests.Fakes;

public sealed class InMemoryExitInterviewStoreTests : ExitInterviewStoreContract
{
    protected override IExitInterviewStore Store { get; } = new InMemoryExitInterviewStore();

    protected override Task CommitAsync() => Task.CompletedTask;
}
