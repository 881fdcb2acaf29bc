using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Authentication;

/// <summary>Decides who sent an activity: by the channel's signed token, or in Development without an identity by the local rule.</summary>
internal sealed partial class ChannelAuthenticator(
    BotFrameworkAuthentication authentication,
    LocalRule local,
    IOptions<BotIdentityOptions> identity,
    IHostEnvironment environment,
    ILogger<ChannelAuthenticator> logger)
{
    /// <summary>False outside Development without an app id: then nobody can be told from anybody else.</summary>
    public bool IsPossible => identity.Value.IsConfigured || environment.IsDevelopment();

    public async Task<ChannelIdentity> AuthenticateAsync(HttpContext context, Activity activity, CancellationToken cancellationToken)
    {
        var header = context.Request.Headers[HeaderNames.Authorization].ToString();
        if (identity.Value is { IsConfigured: true, MicrosoftAppId: { } appId })
        {
            // For tokens of the Emulator the SDK looks at the sender alone; one made for another audience is not meant for us.
            return await CheckTokenAsync(activity, header, cancellationToken) is { } result
                && result.ClaimsIdentity.HasClaim(AuthenticationConstants.AudienceClaim, appId)
                ? new ChannelIdentity.Channel(appId, result.Audience)
                : new ChannelIdentity.Refused();
        }

        return header.Length == 0 && local.Allows(context) && IsLocalServiceUrl(activity)
            ? new ChannelIdentity.Local()
            : new ChannelIdentity.Refused();
    }

    // A missing address is the caller's mistake, not a foreign one; it is told so in its turn.
    private bool IsLocalServiceUrl(Activity activity) =>
        !Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) || local.AllowsServiceUrl(url);

    private async Task<AuthenticateRequestResult?> CheckTokenAsync(Activity activity, string header, CancellationToken cancellationToken)
    {
        try
        {
            return await authentication.AuthenticateRequestAsync(activity, header, cancellationToken);
        }
#pragma warning disable CA1031 // The SDK throws a dozen kinds of exceptions for a bad token, not all of them documented; each means: not let in.
        catch (Exception refusal) when (refusal is not OperationCanceledException)
#pragma warning restore CA1031
        {
            var kind = refusal.GetType().Name;
            LogRefused(kind);
            return null;
        }
    }

    [LoggerMessage(EventId = 7001, Level = LogLevel.Information, Message = "An activity was refused: its token does not hold ({Kind})")]
    private partial void LogRefused(string kind);
}
