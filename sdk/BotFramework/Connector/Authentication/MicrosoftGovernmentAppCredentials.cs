using System.Globalization;
using System.Net.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot in the US government cloud.</summary>
public class MicrosoftGovernmentAppCredentials : MicrosoftAppCredentials
{
    public static new readonly MicrosoftGovernmentAppCredentials Empty =
        new(null, null, (string)null, null);

    public MicrosoftGovernmentAppCredentials(
        string appId,
        string password,
        HttpClient customHttpClient = null,
        ILogger logger = null,
        string oAuthScope = null)
        : this(appId, password, null, customHttpClient, logger, oAuthScope)
    {
    }

    public MicrosoftGovernmentAppCredentials(
        string appId,
        string password,
        string tenantId,
        HttpClient customHttpClient,
        ILogger logger = null,
        string oAuthScope = null)
        : base(
            appId,
            password,
            tenantId,
            customHttpClient,
            logger,
            string.IsNullOrWhiteSpace(oAuthScope)
                ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope
                : oAuthScope)
    {
    }

    public override string OAuthEndpoint => string.Format(
        CultureInfo.InvariantCulture,
        GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate,
        ChannelAuthTenant);

    protected override string DefaultChannelAuthTenant => GovernmentAuthenticationConstants.DefaultChannelAuthTenant;
}
