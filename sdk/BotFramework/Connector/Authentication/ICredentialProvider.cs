using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app ids and their passwords.</summary>
public interface ICredentialProvider
{
    Task<bool> IsValidAppIdAsync(string appId);

    Task<string> GetAppPasswordAsync(string appId);

    Task<bool> IsAuthenticationDisabledAsync();
}
