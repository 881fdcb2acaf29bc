using ExitBot.Dialogs.LanguageModel;
using ExitBot.Tests.Contracts;

namespace ExitBot.Tests.Fakes;

/// <summary>The fake keeps the rules of the real log.</summary>
public sealed class InMemoryModelCallLogTests : ModelCallLogContract
{
    protected override IModelCallLog Log { get; } = new InMemoryModelCallLog();
}
