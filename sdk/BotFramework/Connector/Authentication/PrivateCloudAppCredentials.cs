using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials for a cloud whose sign-in address is configured.</summary>
internal sealed class PrivateCloudAppCredentials(
    string appId,
    string password,
    HttpClient customHttpClient,
    ILogger logger,
    string oAuthScope,
    string oAuthEndpoint,
    bool validateAuthority)
    : MicrosoftAppCredentials(appId, password, customHttpClient, logger, oAuthScope)
{
    public override string OAuthEndpoint => oAuthEndpoint;

    public override bool ValidateAuthority => validateAuthority;
}
