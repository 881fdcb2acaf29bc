using System.Text.Json;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Escalations;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.Escalations;

/// <summary>Cases for those who handle them: of one interview as contract.json has it, and all of them, also those that were told outside an interview.</summary>
internal static class EscalationEndpoints
{
    private const string NoCase = "There is no case with this id.";
    private const string NoInterview = "There is no interview with this id.";

    public static void MapEscalations(this RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/escalations").WithTags("Escalations").RequireApiRole(ApiRole.HrCase);
        cases.MapGet("", ListAsync)
            .WithSummary("Lists cases, newest first")
            .WithDescription("status is open, acknowledged or closed, category one of the categories of red flags; left out: all. Every case on the page is written down as read.")
            .Example(StatusCodes.Status200OK, Page)
            .Refuses(StatusCodes.Status400BadRequest, "status, category, limit or cursor is wrong.");
        cases.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads a case with its history")
            .WithDescription("The read is written down.")
            .Example(StatusCodes.Status200OK, EscalationDetail.Sample)
            .Refuses(StatusCodes.Status404NotFound, NoCase);
        cases.MapPatch("/{id}", ChangeAsync)
            .WithSummary("Acknowledges, downgrades, closes or reopens a case")
            .WithDescription(
                "status acknowledged stops the clock. Lowering the severity and closing need a reason. Closed can only become open again, and then its clock runs anew.")
            .RequestExample(EscalationChange.Sample)
            .Example(StatusCodes.Status200OK, EscalationItem.Sample)
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong, or the reason is missing.")
            .Refuses(StatusCodes.Status404NotFound, NoCase)
            .Refuses(StatusCodes.Status409Conflict, "Somebody else changed it first.");

        var ofInterview = api.MapGroup("/interviews/{id}/escalations").WithTags("Escalations").RequireApiRole(ApiRole.HrCase);
        ofInterview.MapGet("", ListOfInterviewAsync)
            .WithSummary("Lists the cases of an interview, newest first")
            .WithDescription("They stay when the interview is withdrawn. Every case on the page is written down as read.")
            .Example(StatusCodes.Status200OK, Page)
            .Refuses(StatusCodes.Status400BadRequest, "limit or cursor is wrong.")
            .Refuses(StatusCodes.Status404NotFound, NoInterview);
        ofInterview.MapPatch("/{eid}", ChangeOfInterviewAsync)
            .WithSummary("Acknowledges, downgrades, closes or reopens a case of an interview")
            .WithDescription("As PATCH /escalations/{id}.")
            .RequestExample(EscalationChange.Sample)
            .Example(StatusCodes.Status200OK, EscalationItem.Sample)
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong, or the reason is missing.")
            .Refuses(StatusCodes.Status404NotFound, NoCase)
            .Refuses(StatusCodes.Status409Conflict, "Somebody else changed it first.");
    }

    private static ItemList<EscalationItem> Page { get; } = new([EscalationItem.Sample], NextCursor: null);

    private static async Task<Ok<ItemList<EscalationItem>>> ListAsync(
        string? status, string? category, PageRequest page, CaseDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var filter = new CaseFilter(Status: Read<CaseStatus>("status", status, errors), Category: Read<RedFlagCategory>("category", category, errors));
        errors.ThrowIfAny();
        return TypedResults.Ok(await PageOfAsync(filter, page, desk, context, cancellationToken));
    }

    private static async Task<Results<Ok<EscalationDetail>, ProblemHttpResult>> ReadAsync(string id, CaseDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var key) && await desk.ReadAsync(new EscalationId(key), ApiCaller.Of(context).Name, cancellationToken) is var (found, history)
            ? TypedResults.Ok(EscalationDetail.Of(found, history))
            : ApiProblems.NotFound(NoCase);

    private static Task<Results<Ok<EscalationItem>, ProblemHttpResult>> ChangeAsync(
        string id, EscalationChange change, CaseDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        ChangeCaseAsync(id, interview: null, change, desk, context, cancellationToken);

    private static async Task<Results<Ok<ItemList<EscalationItem>>, ProblemHttpResult>> ListOfInterviewAsync(
        string id, PageRequest page, CaseDesk desk, IExitInterviewStore interviews, HttpContext context, CancellationToken cancellationToken)
    {
        if (!ApiId.TryRead(id, out var key))
        {
            return ApiProblems.NotFound(NoInterview);
        }

        var found = await PageOfAsync(new CaseFilter(Interview: key), page, desk, context, cancellationToken);

        // A pooled interview is no longer to be found, but what was told in it is.
        return found.Items.Count > 0 || await interviews.FindAsync(new InterviewId(key), cancellationToken) is not null
            ? TypedResults.Ok(found)
            : ApiProblems.NotFound(NoInterview);
    }

    private static async Task<Results<Ok<EscalationItem>, ProblemHttpResult>> ChangeOfInterviewAsync(
        string id, string eid, EscalationChange change, CaseDesk desk, HttpContext context, CancellationToken cancellationToken) =>
        ApiId.TryRead(id, out var interview)
            ? await ChangeCaseAsync(eid, interview, change, desk, context, cancellationToken)
            : ApiProblems.NotFound(NoCase);

    private static async Task<Results<Ok<EscalationItem>, ProblemHttpResult>> ChangeCaseAsync(
        string id, Guid? interview, EscalationChange change, CaseDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        if (!ApiId.TryRead(id, out var key)
            || await desk.FindAsync(new EscalationId(key), cancellationToken) is not { } found
            || (interview is not null && found.Interview != interview))
        {
            return ApiProblems.NotFound(NoCase);
        }

        return TypedResults.Ok(EscalationItem.Of(await desk.ChangeAsync(found, change.For(found), ApiCaller.Of(context).Name, cancellationToken)));
    }

    private static async Task<ItemList<EscalationItem>> PageOfAsync(CaseFilter filter, PageRequest page, CaseDesk desk, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await desk.ListAsync(filter, page.After, page.Limit + 1, ApiCaller.Of(context).Name, cancellationToken);
        return ItemList.Of(page, found, raised => new ListPlace(raised.RaisedAt, raised.Id.Value), EscalationItem.Of);
    }

    private static T? Read<T>(string field, string? text, FieldErrors errors)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == text)
            {
                return value;
            }
        }

        errors.Add(field, $"must be one of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}.");
        return null;
    }
}
