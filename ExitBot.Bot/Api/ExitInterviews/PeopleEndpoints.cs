using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.DataRights;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.OffboardingChecklists.Domain;
using ExitBot.Dialogs.People;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>/api/v1/people: what somebody may ask of what is kept about them.</summary>
internal static class PeopleEndpoints
{
    private const string Unknown = "Nothing is kept about anybody with this id.";

    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People").RequireApiRole(ApiRole.HrCase);

        people.MapGet("/{id}/export", ExportAsync)
            .WithSummary("Everything held about a person, as one document")
            .WithDescription("The id is that of the channel or of the employer's directory. What was pooled belongs to nobody any more and is not in it.")
            .Example(StatusCodes.Status200OK, PersonExport.Example)
            .Refuses(StatusCodes.Status404NotFound, "Nothing is kept about anybody with this id.");

        people.MapPost("/{id}/erasure", EraseAsync)
            .WithSummary("Erases a person")
            .WithDescription(
                "Conversations, what a language model was asked in them, drafts of templates, the checklist, and interviews; of these an entry without the person stays. What is under legal hold stays and is named. "
                + "Figures change with the next snapshot. Copies that a channel keeps of its own are out of reach.")
            .Example(StatusCodes.Status202Accepted, ErasureReceipt.Example)
            .Refuses(StatusCodes.Status404NotFound, "Nothing is kept about anybody with this id.")
            .Refuses(StatusCodes.Status409Conflict, "The person is talking at this moment; try again.");
    }

    private static async Task<Results<Ok<PersonExport>, ProblemHttpResult>> ExportAsync(
        string id, IPersonDataStore people, InterviewCases cases, ITemplateDraftStore templates, ChecklistService lists, IOptions<RetentionOptions> retention, IAccessAudit audit, TimeProvider clock, HttpContext context, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(PathId.Of(id), cancellationToken);
        if (person.IsEmpty)
        {
            return ApiProblems.NotFound(Unknown);
        }

        await audit.RecordAsync(context, "person.export", person.Persons[0].ToString(), cancellationToken);
        List<InterviewRecord> interviews = [];
        foreach (var interview in person.Interviews)
        {
            if (await cases.FindAsync(interview, cancellationToken) is { } file)
            {
                interviews.Add(InterviewRecords.Whole(file, retention.Value.RecordMonths));
            }
        }

        List<ConversationExport> conversations = [];
        foreach (var conversation in person.Conversations)
        {
            conversations.Add(new ConversationExport(conversation.ChannelId, conversation.CreatedAt, await people.ReadAsync(conversation.Key, cancellationToken)));
        }

        List<DraftExport> drafts = [];
        foreach (var draft in person.Drafts)
        {
            if (await templates.FindAsync(draft.Id, cancellationToken) is { } stored)
            {
                drafts.Add(DraftExport.Of(stored));
            }
        }

        Dictionary<PersonKey, ChecklistExport> checklists = [];
        foreach (var checklist in person.Checklists)
        {
            if (await lists.FindAsync(checklist.Person, cancellationToken) is { } open)
            {
                checklists[open.List.Person] = ChecklistExport.Of(open);
            }
        }

        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new PersonExport(PathId.Of(id), clock.GetUtcNow(), interviews, conversations, drafts, [.. checklists.Values], person.Invitations));
    }

    private static async Task<Results<Accepted<ErasureReceipt>, ProblemHttpResult>> EraseAsync(
        string id, IPersonDataStore people, PersonErasure erasure, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        var person = await people.FindAsync(PathId.Of(id), cancellationToken);
        if (person.IsEmpty)
        {
            return ApiProblems.NotFound(Unknown);
        }

        await audit.RecordAsync(context, "person.erase", person.Persons[0].ToString(), cancellationToken);
        return TypedResults.Accepted((string?)null, ErasureReceipt.Of(await erasure.EraseAsync(person, ApiCaller.Of(context).Name, cancellationToken)));
    }
}
