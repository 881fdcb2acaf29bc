using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Persistence.Keyring;

/// <summary>
/// Keeps ASP.NET Core's data protection keys in the database: all instances share them, and a container that is started anew reads the
/// cookies of the one before. Called seldom (at start, and when a key is made), and synchronously because the framework's interface is.
/// </summary>
internal sealed class DatabaseKeyring(IDbContextFactory<ExitBotContext> contexts, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.Set<DataProtectionKeyRow>().AsNoTracking().Select(row => row.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = contexts.CreateDbContext();
        context.Add(new DataProtectionKeyRow
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            Name = friendlyName.Length > Limits.Name ? friendlyName[..Limits.Name] : friendlyName,
            Xml = element.ToString(SaveOptions.DisableFormatting),
        });
        context.SaveChanges();
    }
}

internal sealed class KeyringOptions(DatabaseKeyring keyring) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = keyring;
}
