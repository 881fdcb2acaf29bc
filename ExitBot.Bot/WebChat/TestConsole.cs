using ExitBot.Bot.Api;
using ExitBot.Bot.Authentication;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Routing;
using Microsoft.Bot.Schema;

namespace ExitBot.Bot.WebChat;

/// <summary>/test, in Development and for callers on this machine: any activity on any dialect, with state and model calls beside it.</summary>
internal static class TestConsole
{
    public const string Path = "/test";

    private const int MostCalls = 50;

    public static void MapTestConsole(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.MapGet(Path, Show).ExcludeFromDescription();
            app.MapGet($"{Path}/state", LookAsync).ExcludeFromDescription();
        }
    }

    private static IResult Show(HttpContext context, LocalRule local, PageAssets assets)
    {
        if (!local.Allows(context))
        {
            return ApiProblems.NotFound("There is nothing here.");
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        return TypedResults.Content(
            assets.TestPage.Replace("{{style}}", PageAssets.PathOf(assets.TestStyle), StringComparison.Ordinal).Replace("{{script}}", PageAssets.PathOf(assets.TestScript), StringComparison.Ordinal),
            "text/html; charset=utf-8");
    }

    private static async Task<IResult> LookAsync(string channel, string conversation, HttpContext context, LocalRule local, TurnView view, IModelCallReader calls)
    {
        if (!local.Allows(context))
        {
            return ApiProblems.NotFound("There is nothing here.");
        }

        var look = new Activity(ActivityTypes.Event)
        {
            ChannelId = channel,
            ServiceUrl = "http://localhost",
            Conversation = new ConversationAccount(id: conversation),
            From = new ChannelAccount("tester"),
            Recipient = new ChannelAccount("exitbot"),
        };
        return TypedResults.Ok(new TestLook(
            await view.LookAsync(look, new Caller(AppId: null, Audience: null, look.ServiceUrl), FlowState.OfAsync, context.RequestAborted),
            await calls.ListAsync(KeyHash.Of(channel, conversation), MostCalls, context.RequestAborted)));
    }
}

internal sealed record TestLook(FlowState State, IReadOnlyList<SeenModelCall> ModelCalls);
