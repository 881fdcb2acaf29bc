using System;
using System.Linq;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Creates the authentication of a known or a fully configured cloud.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>For tests: no app id, so nobody is authenticated.</summary>
    public static BotFrameworkAuthentication Create() =>
        new CloudBotFrameworkAuthentication(
            CloudEnvironment.Public,
            new PasswordServiceClientCredentialFactory(),
            new AuthenticationConfiguration(),
            httpClientFactory: null,
            logger: null);

    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        var configured = new CloudEnvironment
        {
            ValidateAuthority = validateAuthority,
            LoginUrl = toChannelFromBotLoginUrl,
            OAuthScope = toChannelFromBotOAuthScope,
            ChannelIssuer = toBotFromChannelTokenIssuer,
            OAuthUrl = oAuthUrl,
            ChannelMetadataUrl = toBotFromChannelOpenIdMetadataUrl,
            EmulatorMetadataUrl = toBotFromEmulatorOpenIdMetadataUrl,
            CallerId = callerId,
        };
        string[] settings =
        [
            toChannelFromBotLoginUrl,
            toChannelFromBotOAuthScope,
            toBotFromChannelTokenIssuer,
            oAuthUrl,
            toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl,
            callerId,
        ];
        var cloud = settings.Any(setting => !string.IsNullOrEmpty(setting)) ? configured : Known(channelService);

        return new CloudBotFrameworkAuthentication(cloud, credentialFactory, authConfiguration, httpClientFactory, logger);
    }

    private static CloudEnvironment Known(string channelService) => channelService switch
    {
        null or "" => CloudEnvironment.Public,
        GovernmentAuthenticationConstants.ChannelService => CloudEnvironment.Government,
        _ => throw new ArgumentException("The provided ChannelService value is not supported."),
    };
}
