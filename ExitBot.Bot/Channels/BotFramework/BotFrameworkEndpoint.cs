using System.Net;
using ExitBot.Bot.Authentication;
using ExitBot.Bot.Turns;
using ExitBot.Bot.Turns.Arrival;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;

namespace ExitBot.Bot.Channels.BotFramework;

/// <summary>POST /api/messages: activities from Azure Bot Service, the Emulator and Agents Playground.</summary>
internal sealed partial class BotFrameworkEndpoint(
    ChannelAuthenticator authenticator,
    TurnInbox inbox,
    IProblemDetailsService problems,
    IOptions<TurnOptions> options,
    ILogger<BotFrameworkEndpoint> logger)
{
    public const string Path = "/api/messages";

    private const string SecondsToRetry = "2";

    public async Task HandleAsync(HttpContext context)
    {
        if (!authenticator.IsPossible)
        {
            await RefuseAsync(context, HttpStatusCode.ServiceUnavailable, "Set MicrosoftAppId (and what its type needs) to take activities from channels. Everything else runs without it.");
            return;
        }

        switch (await ActivityRequest.ReadAsync(context.Request, context.RequestAborted))
        {
            case ActivityRequest.Good good:
                await AuthenticateAsync(context, good.Activity);
                break;
            case ActivityRequest.Bad bad:
                await RefuseAsync(context, (HttpStatusCode)bad.Status, bad.Detail);
                break;
        }
    }

    private async Task AuthenticateAsync(HttpContext context, Activity activity)
    {
        var identity = await authenticator.AuthenticateAsync(context, activity, context.RequestAborted);
        if (identity is ChannelIdentity.Refused)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await RefuseAsync(context, HttpStatusCode.Unauthorized, "The call carries no token of a channel that this bot trusts.");
            return;
        }

        var wrong = ActivityKeys.ProblemsOf(activity, identity is ChannelIdentity.Local);
        if (wrong.Count > 0)
        {
            await RefuseAsync(context, HttpStatusCode.UnprocessableEntity, "The activity cannot be answered as it is.", wrong);
            return;
        }

        await AcceptAsync(context, Incoming(context.Request, activity, identity));
    }

    private async Task AcceptAsync(HttpContext context, IncomingActivity incoming)
    {
        try
        {
            if (incoming.Mode == ReplyMode.Push)
            {
                await inbox.AcceptAsync(incoming, context.RequestAborted);
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                return;
            }

            var patience = incoming.Mode == ReplyMode.Invoke ? options.Value.InvokePatience : options.Value.ExpectRepliesPatience;
            var response = await inbox.AcceptAndWaitAsync(incoming, patience, context.RequestAborted);
            if (response is null && incoming.Mode == ReplyMode.ExpectReplies)
            {
                await AskToRepeatAsync(context, "The replies are not ready yet. Send the same activity again to get them; it counts once.");
                return;
            }

            await WriteAsync(context.Response, response ?? HoldingAnswer.To(incoming.Activity), context.RequestAborted);
        }
        catch (StoreUnavailableException unavailable)
        {
            LogNotStored(unavailable.Message);
            await AskToRepeatAsync(context, "The activity could not be stored now. Send it again.");
        }
    }

    private static IncomingActivity Incoming(HttpRequest request, Activity activity, ChannelIdentity identity)
    {
        activity.From ??= new ChannelAccount(activity.Conversation.Id);
        activity.From.Id ??= activity.Conversation.Id;
        activity.Recipient ??= new ChannelAccount();
        var channel = identity as ChannelIdentity.Channel;
        return new IncomingActivity(
            ActivityKeys.KeyOf(activity, request.Headers["Idempotency-Key"]),
            ActivityKeys.ConversationOf(activity),
            activity,
            new Caller(channel?.AppId, channel?.Audience, activity.ServiceUrl, ActivityKeys.TenantOf(activity)),
            activity.DeliveryMode == DeliveryModes.ExpectReplies ? ReplyMode.ExpectReplies
                : activity.Type == ActivityTypes.Invoke ? ReplyMode.Invoke
                : ReplyMode.Push);
    }

    private static async Task WriteAsync(HttpResponse response, TurnResponse turn, CancellationToken cancellationToken)
    {
        response.StatusCode = turn.Status;
        if (turn.Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(turn.Body.ToString(Formatting.None), cancellationToken);
        }
    }

    private Task AskToRepeatAsync(HttpContext context, string detail)
    {
        context.Response.Headers.RetryAfter = SecondsToRetry;
        return RefuseAsync(context, HttpStatusCode.ServiceUnavailable, detail);
    }

    private async Task RefuseAsync(HttpContext context, HttpStatusCode status, string detail, Dictionary<string, string[]>? errors = null)
    {
        context.Response.StatusCode = (int)status;
        var problem = new ProblemDetails { Status = (int)status, Detail = detail };
        if (errors is not null)
        {
            problem.Extensions["errors"] = errors;
        }

        await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    [LoggerMessage(EventId = 7002, Level = LogLevel.Warning, Message = "An activity could not be stored ({Reason}); its channel was asked to send it again")]
    private partial void LogNotStored(string reason);
}
