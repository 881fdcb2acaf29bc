using System.Buffers.Text;
using System.Security.Cryptography;
using ExitBot.Bot.Turns;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Channels.DirectLine;

/// <summary>Files: sent with a message, shown to whoever has the address that the message carries. A page fetches them without a token.</summary>
internal static class UploadEndpoints
{
    private const string Files = $"{DirectLineEndpoints.Prefix}/attachments";
    private const int LargestBody = (UploadRequest.LargestFile * UploadRequest.MostFiles) + (1024 * 1024);
    private const long MostInConversation = 100L * 1024 * 1024;
    private const int AddressBytes = 32;

    public static void MapDirectLineUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost($"{DirectLineEndpoints.Prefix}/conversations/{{id}}/upload", UploadAsync)
            .RequireCors(DirectLineExtensions.CorsPolicy)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .DisableAntiforgery()
            .ExcludeFromDescription();
        routes.MapGet($"{Files}/{{address}}", ShowAsync).RequireCors(DirectLineExtensions.CorsPolicy).ExcludeFromDescription();
    }

    private static async Task<IResult> UploadAsync(
        string id, HttpContext context, DirectLineAccess access, IUploadStore uploads, WebConversations conversations, WebAdmission admission, PublicAddress address)
    {
        var caller = await access.InAsync(context, id);
        if (caller is not DirectLineCaller.Person { Conversation: var conversation })
        {
            return DirectLineAnswers.Refuse((DirectLineCaller.Refused)caller);
        }

        var request = await UploadRequest.ReadAsync(context.Request, context.RequestAborted);
        if (request is not UploadRequest.Good { Activity: var activity, Files: var files })
        {
            var bad = (UploadRequest.Bad)request;
            return TypedResults.Problem(bad.Detail, statusCode: bad.Status);
        }

        if (activity.Type != ActivityTypes.Message)
        {
            return DirectLineAnswers.Bad("Files come with an activity of type message.");
        }

        try
        {
            if (await uploads.SizeInAsync(conversation.Key, context.RequestAborted) + files.Sum(file => (long)file.Content.Length) > MostInConversation)
            {
                return TypedResults.Problem($"A conversation may have {MostInConversation / 1024 / 1024} MB of files; this one has as many.", statusCode: StatusCodes.Status413PayloadTooLarge);
            }

            admission.Measure(conversation, activity, context);
            activity.Attachments = [];
            foreach (var file in files)
            {
                var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(AddressBytes));
                await uploads.AddAsync(KeyOf(secret), conversation.Key, file, context.RequestAborted);
                activity.Attachments.Add(new Attachment(file.ContentType, $"{address.Of(context.Request)}{Files}/{secret}", name: file.Name));
            }

            return DirectLineAnswers.Ok(new IdAnswer(await conversations.PostAsync(conversation, activity, context.RequestAborted)));
        }
        catch (StoreUnavailableException)
        {
            return DirectLineAnswers.ComeBack(context, "The file could not be stored now. Send it again.");
        }
    }

    private static async Task<IResult> ShowAsync(string address, HttpContext context, IUploadStore uploads)
    {
        if (await uploads.FindAsync(KeyOf(address), context.RequestAborted) is not { } file)
        {
            return TypedResults.Problem("There is no file at this address.", statusCode: StatusCodes.Status404NotFound);
        }

        // Whatever is in it must not act in the name of this site, and must not be taken for another kind of file.
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers[HeaderNames.CacheControl] = "private, max-age=86400, immutable";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers["Referrer-Policy"] = "no-referrer";
        var disposition = new ContentDispositionHeaderValue(file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition.ToString();
        return TypedResults.Bytes(file.Content, file.ContentType == FileKind.Text ? "text/plain; charset=utf-8" : file.ContentType);
    }

    private static KeyHash KeyOf(string address) => KeyHash.Of("upload", address);
}
