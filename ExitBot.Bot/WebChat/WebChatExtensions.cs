using ExitBot.Dialogs.DialogKit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.WebChat;

internal static class WebChatExtensions
{
    private const string EmbedPath = "/embed.js";
    private const string ForEver = "public, max-age=31536000, immutable";

    /// <summary>Registers the web page and the widget. Needs Direct Line.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddTexts<PageTexts>("WebChat/Texts");
        services.AddSingleton<PageAssets>();
        services.AddSingleton<ChatPage>();
        return services;
    }

    public static void MapWebChat(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], Show).ExcludeFromDescription();
        routes.MapMethods($"{PageAssets.Folder}/{{name}}", [HttpMethods.Get, HttpMethods.Head], Send).ExcludeFromDescription();
        routes.MapMethods(EmbedPath, [HttpMethods.Get, HttpMethods.Head], SendEmbed).ExcludeFromDescription();
    }

    private static ContentHttpResult Show(HttpContext context, ChatPage page)
    {
        var html = page.Write(context);
        context.Response.Headers.CacheControl = "no-store";
        Harden(context.Response);
        return TypedResults.Content(html, "text/html; charset=utf-8");
    }

    private static IResult Send(string name, HttpContext context, PageAssets assets)
    {
        if (assets.Find(name) is not { } asset)
        {
            return TypedResults.Problem("There is no such file; a newer version of the page has others.", statusCode: StatusCodes.Status404NotFound);
        }

        context.Response.Headers.CacheControl = ForEver;
        Harden(context.Response);
        return asset.Write(context);
    }

    /// <summary>Its address never changes, so it is asked for again after a while.</summary>
    private static IResult SendEmbed(HttpContext context, PageAssets assets)
    {
        var tag = $"\"{assets.Embed.Hash}\"";
        context.Response.Headers.CacheControl = "public, max-age=300";
        context.Response.Headers.ETag = tag;
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        Harden(context.Response);
        return context.Request.Headers.IfNoneMatch.Contains(tag) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : assets.Embed.Write(context);
    }

    private static void Harden(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        response.Headers.Remove(HeaderNames.XFrameOptions);
    }
}
