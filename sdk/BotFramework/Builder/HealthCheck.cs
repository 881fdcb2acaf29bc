using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

internal static class HealthCheck
{
    /// <summary>That this runs says the bot is up; the credentials say whether it could call the channel.</summary>
    public static async Task<HealthCheckResponse> CreateHealthCheckResponseAsync(IConnectorClient connector, CancellationToken cancellationToken)
    {
        var results = new HealthResults { Success = true };
        if (connector?.Credentials != null)
        {
            try
            {
                using var request = new HttpRequestMessage();
                await connector.Credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
                results.Authorization = request.Headers.Authorization?.ToString();
                results.UserAgent = request.Headers.UserAgent.ToString();
            }
            catch (Exception)
            {
                // No token for these credentials: the answer says so below.
            }
        }

        results.Messages = results.Authorization == null
            ? new[] { "Health check succeeded.", "Callbacks are not authorized." }
            : new[] { "Health check succeeded." };
        return new HealthCheckResponse { HealthResults = results };
    }
}
