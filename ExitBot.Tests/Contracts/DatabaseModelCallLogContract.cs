using ExitBot.Dialogs.LanguageModel;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

public abstract class DatabaseModelCallLogContract(StoreFixture database) : ModelCallLogContract
{
    protected override IModelCallLog Log => database.Services.GetRequiredService<IModelCallLog>();
}
