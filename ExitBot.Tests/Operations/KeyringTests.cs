using ExitBot.Tests.Fakes;
using Microsoft.AspNetCore.DataProtection;

namespace ExitBot.Tests.Operations;

public sealed class KeyringTests
{
    [Fact]
    public async Task What_one_process_protects_the_next_one_can_read()
    {
        using var folder = new TempFolder();
        string secret;
        await using (var first = ExitBotHost.Start(databaseFile: folder.File("exitbot.db")))
        {
            secret = first.Service<IDataProtectionProvider>().CreateProtector("cookies").Protect("Kim");
            Assert.Equal(1, first.Database.Count("DataProtectionKeys"));
        }

        await using var second = ExitBotHost.Start(databaseFile: folder.File("exitbot.db"));

        Assert.Equal("Kim", second.Service<IDataProtectionProvider>().CreateProtector("cookies").Unprotect(secret));
    }
}
