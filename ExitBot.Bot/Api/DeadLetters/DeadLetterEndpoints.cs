using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Turns.DeadLetters;
using ExitBot.Dialogs.Conversations;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.DeadLetters;

/// <summary>/api/v1/operations/dead-letters: what operators see of it, and what they can do about it.</summary>
internal static class DeadLetterEndpoints
{
    private const string Gone = "There is no dead letter with this id. It may have been retried or discarded already.";

    public static void MapDeadLetters(this RouteGroupBuilder api)
    {
        var letters = api.MapGroup("/operations/dead-letters").WithTags("Operations").RequireApiRole(ApiRole.Operator);

        letters.MapGet("", ListAsync)
            .WithSummary("Lists what was set aside, newest first")
            .WithDescription("A turn that failed for good, or a reply that its channel will not take. Never what was said in it.")
            .Example(StatusCodes.Status200OK, DeadLetterItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.");

        letters.MapPost("/{id}/retry", RetryAsync)
            .WithSummary("Puts a dead letter back")
            .WithDescription(
                "A turn runs again as the newest activity of its conversation, and its replies are pushed. A reply is sent again, after what the sender has in hand. "
                + "202: it was put back; if it fails again, it comes back under a new id. Of several calls at once one gets 202, the others 404.")
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id, not any more perhaps.");

        letters.MapDelete("/{id}", DiscardAsync)
            .WithSummary("Gives up on a dead letter")
            .WithDescription("Blanks its body; the transcript of the conversation stays. A repeat of the activity is still known and changes nothing. 204: it is gone.")
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id, not any more perhaps.");
    }

    private static async Task<Ok<ItemList<DeadLetterItem>>> ListAsync(PageRequest page, IDeadLetterStore store, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(page.After, page.Limit + 1, cancellationToken);
        return TypedResults.Ok(ItemList.Of(page, found, letter => new ListPlace(letter.At, letter.Id), DeadLetterItem.Of));
    }

    private static async Task<Results<Accepted, ProblemHttpResult>> RetryAsync(
        string id, DeadLetterService letters, HttpContext context, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var letter) && await letters.RetryAsync(letter, ApiCaller.Of(context).Name, cancellationToken)
            ? TypedResults.Accepted((string?)null)
            : ApiProblems.NotFound(Gone);

    private static async Task<Results<NoContent, ProblemHttpResult>> DiscardAsync(
        string id, DeadLetterService letters, HttpContext context, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var letter) && await letters.DiscardAsync(letter, ApiCaller.Of(context).Name, cancellationToken)
            ? TypedResults.NoContent()
            : ApiProblems.NotFound(Gone);
}
