using Microsoft.AspNetCore.Mvc;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>The web socket of a conversation. Its address carries its own kind of token, because browsers send no headers with it.</summary>
internal static class StreamEndpoint
{
    public static void MapDirectLineStream(this IEndpointRouteBuilder routes) => routes
        .MapGet($"{DirectLineEndpoints.Prefix}/conversations/{{id}}/stream", StreamAsync)
        .ExcludeFromDescription();

    private static async Task<IResult> StreamAsync(
        string id,
        string? watermark,
        [FromQuery(Name = "t")] string? token,
        HttpContext context,
        DirectLineAccess access,
        WebOrigins origins,
        ActivityStreams streams,
        IWebTranscript transcript,
        IWebConversationStore conversations,
        IHostApplicationLifetime lifetime,
        TimeProvider clock,
        ILogger<ActivityStream> logger)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return DirectLineAnswers.Bad("This is the address of a web socket: connect with ws or wss.");
        }

        if (!origins.MayConnect(context.Request))
        {
            return DirectLineAnswers.Refuse(new DirectLineCaller.Refused(StatusCodes.Status403Forbidden, "This site is not in Cors:Origins."));
        }

        var caller = await access.OfTokenAsync(token ?? "", TokenUse.Stream, context.RequestAborted);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation } || conversation.ConversationId != id)
        {
            return DirectLineAnswers.Refuse(caller as DirectLineCaller.Refused
                ?? new DirectLineCaller.Refused(StatusCodes.Status404NotFound, "There is no conversation with this id for your token."));
        }

        if (!Watermark.TryRead(watermark, out var after))
        {
            return DirectLineAnswers.Bad(Watermark.Problem);
        }

        after = await Watermark.WithinAsync(after, conversation, transcript, context.RequestAborted);
        if (!streams.HasRoom)
        {
            return DirectLineAnswers.ComeBack(context, "As many streams are open as this instance takes. Try again later.");
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var stream = new ActivityStream(socket, conversation, after, transcript, conversations, clock, logger);
        streams.Join(stream);
        try
        {
            await stream.RunAsync(lifetime.ApplicationStopping);
        }
        finally
        {
            streams.Leave(stream);
        }

        return Results.Empty;
    }
}
