using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter of older bots, whose credentials come from a provider.</summary>
public class BotFrameworkAdapter : CloudAdapterBase
{
    public BotFrameworkAdapter(ICredentialProvider credentialProvider)
        : base(CreateAuthentication(credentialProvider ?? throw new ArgumentNullException(nameof(credentialProvider))))
    {
    }

    public new Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        return base.ProcessActivityAsync(authHeader, activity, callback, cancellationToken);
    }

    private static BotFrameworkAuthentication CreateAuthentication(ICredentialProvider credentialProvider)
        => BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, null, null, null, new ProvidedCredentialsFactory(credentialProvider), new AuthenticationConfiguration(), null, null);
}
