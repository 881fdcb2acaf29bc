using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.WhatsAppTemplates;

/// <summary>/api/v1/templates: the drafts that people have built with the bot.</summary>
internal static class TemplateEndpoints
{
    public static void MapTemplates(this RouteGroupBuilder api)
    {
        var templates = api.MapGroup("/templates").WithTags("WhatsApp templates").RequireApiRole(ApiRole.Templates);

        templates.MapGet("", ListAsync)
            .WithSummary("Lists drafts of templates, the newest change first")
            .WithDescription("status is complete or draft; missing_fields says what a draft lacks.")
            .Example(StatusCodes.Status200OK, TemplateItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.");

        templates.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads one draft")
            .WithDescription("draft is the payload as far as it is known, violations what the validator says of it. final_creation_payload is what is to be posted to Meta, null until the draft is complete and valid.")
            .Example(StatusCodes.Status200OK, TemplateDetail.Example)
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id.");
    }

    private static async Task<Ok<ItemList<TemplateItem>>> ListAsync(PageRequest page, ITemplateDraftStore store, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(page.After, page.Limit + 1, cancellationToken);
        return TypedResults.Ok(ItemList.Of(page, found, stored => new ListPlace(stored.UpdatedAt, stored.Id.Value), TemplateItem.Of));
    }

    private static async Task<Results<Ok<TemplateDetail>, ProblemHttpResult>> ReadAsync(string id, ITemplateDraftStore store, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var draft) && await store.FindAsync(new DraftId(draft), cancellationToken) is { } stored
            ? TypedResults.Ok(TemplateDetail.Of(stored))
            : ApiProblems.NotFound("There is no template draft with this id.");
}
