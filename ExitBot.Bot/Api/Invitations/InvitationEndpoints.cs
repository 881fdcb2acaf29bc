using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Channels.DirectLine;
using ExitBot.Bot.Invitations;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.Invitations;

/// <summary>/api/v1/invitations: asking employees to an exit interview on the web page, and seeing what became of it.</summary>
internal static class InvitationEndpoints
{
    private const string Unknown = "There is no invitation with this id.";

    public static void MapInvitations(this RouteGroupBuilder api)
    {
        var invitations = api.MapGroup("/invitations").WithTags("Invitations").RequireApiRole(ApiRole.HrCase);

        invitations.MapPost("", MakeAsync)
            .WithSummary("Invites an employee")
            .WithDescription(
                "The answer has link and code once; only hashes of them are kept. Hand them over by different ways: with send \"email\" or \"teams\" the link goes out by itself, the code never does. "
                + "Ten days before the last day who has not opened it is reminded.")
            .RequestExample(InvitationRequest.Example)
            .Example(StatusCodes.Status201Created, MadeInvitation.Example)
            .Refuses(StatusCodes.Status400BadRequest, "A field is missing or wrong.");

        invitations.MapGet("", ListAsync)
            .WithSummary("Lists invitations, newest first")
            .Example(StatusCodes.Status200OK, InvitationItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.");

        invitations.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads an invitation")
            .Example(StatusCodes.Status200OK, InvitationItem.Example)
            .Refuses(StatusCodes.Status404NotFound, Unknown);

        invitations.MapDelete("/{id}", RevokeAsync)
            .WithSummary("Withdraws an invitation")
            .WithDescription("Nobody gets in by it any more, and who is in is put out. What was said stays. 204 also when it was withdrawn before.")
            .Refuses(StatusCodes.Status404NotFound, Unknown);
    }

    private static async Task<Created<MadeInvitation>> MakeAsync(
        InvitationRequest request, IInvitationStore store, InvitationSignal signal, PublicAddress address, IAccessAudit audit, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        request.Checked(now);
        var (link, code, keys) = InvitationKeys.Make();
        var url = $"{address.Of(context.Request)}/?invite={link}";
        var delivery = request.Send ?? InvitationDelivery.None;
        var invitation = new Invitation
        {
            Id = Guid.CreateVersion7(now),
            Keys = keys,
            Employee = request.Employee!.ToPerson(),
            LastDay = request.LastDay,
            ExitType = request.ExitType,
            Language = request.Language ?? SpokenLanguages.English,
            Delivery = delivery,
            CreatedBy = ApiCaller.Of(context).Name,
            CreatedAt = now,
            ExpiresAt = request.ExpiresAt?.ToUniversalTime() ?? InvitationSchedule.ExpiryOf(request.LastDay, now),
            SendAt = delivery == InvitationDelivery.None ? null : now,
            Address = delivery == InvitationDelivery.None ? null : url,
        };
        await audit.RecordAsync(context, "invitation.make", invitation.Id.ToString("N"), cancellationToken);
        await store.AddAsync(invitation, cancellationToken);
        signal.Raise();
        context.Response.Headers.CacheControl = "no-store";
        var id = ApiId.Write(invitation.Id);
        return TypedResults.Created(
            $"{ApiServiceCollectionExtensions.Prefix}/invitations/{id}", new MadeInvitation(id, url, code, invitation.ExpiresAt, InvitationStatus.Queued));
    }

    private static async Task<Ok<ItemList<InvitationItem>>> ListAsync(PageRequest page, IInvitationStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(page.After, page.Limit + 1, cancellationToken);
        var last = found.Count > page.Limit ? found[page.Limit - 1].Invitation : null;
        return TypedResults.Ok(new ItemList<InvitationItem>(
            [.. found.Take(page.Limit).Select(followed => InvitationItem.Of(followed, clock.GetUtcNow()))],
            last is null ? null : PageCursor.Write(new ListPlace(last.CreatedAt, last.Id))));
    }

    private static async Task<Results<Ok<InvitationItem>, ProblemHttpResult>> ReadAsync(string id, IInvitationStore store, TimeProvider clock, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var guid) && await store.FollowAsync(guid, cancellationToken) is { } followed
            ? TypedResults.Ok(InvitationItem.Of(followed, clock.GetUtcNow()))
            : ApiProblems.NotFound(Unknown);

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        string id, InvitationService invitations, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (!ApiId.TryRead(id, out var guid) || !await invitations.RevokeAsync(guid, cancellationToken))
        {
            return ApiProblems.NotFound(Unknown);
        }

        await audit.RecordAsync(context, "invitation.revoke", id, cancellationToken);
        return TypedResults.NoContent();
    }
}
