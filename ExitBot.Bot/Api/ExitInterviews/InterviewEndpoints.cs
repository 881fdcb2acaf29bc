using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.DataRights;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>/api/v1/interviews: the records of single people. Every read of one is written down first.</summary>
internal static class InterviewEndpoints
{
    public const string Unknown = "There is no interview with this id.";

    public static void MapInterviews(this RouteGroupBuilder api)
    {
        var interviews = api.MapGroup("/interviews").WithTags("Interviews").RequireApiRole(ApiRole.HrCase);

        interviews.MapGet("", ListAsync)
            .WithSummary("Lists interviews, newest first")
            .WithDescription("What was declined or withdrawn is listed with its dates and status, and nothing else. What is not handed in yet shows no answers.")
            .Example(StatusCodes.Status200OK, InterviewItem.Page)
            .Refuses(StatusCodes.Status400BadRequest, "status, limit or cursor is wrong.");

        interviews.MapGet("/{id}", ReadAsync)
            .WithSummary("Reads one record")
            .WithDescription("Of an interview that goes on it has the head only: what is being said belongs to the person until it is handed in.")
            .Example(StatusCodes.Status200OK, InterviewExamples.Record)
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id.");

        interviews.MapPatch("/{id}", CorrectAsync)
            .WithSummary("Corrects the main reason, says whether the leaving is regretted, who follows up on it and by when, or notes something")
            .WithDescription("The correction is kept beside the original, with who made it and when.")
            .RequestExample(InterviewExamples.Correction)
            .Example(StatusCodes.Status200OK, InterviewExamples.Record)
            .Refuses(StatusCodes.Status400BadRequest, "A field is wrong, or all are missing.")
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id.")
            .Refuses(StatusCodes.Status409Conflict, "It has not ended yet, or somebody else changed it first.");

        interviews.MapPut("/{id}/hold", HoldAsync)
            .WithSummary("Puts an interview under legal hold")
            .WithDescription("Nothing of it is deleted until the hold is lifted, neither by retention nor on request. 204: it stands.")
            .RequestExample(InterviewExamples.Hold)
            .Refuses(StatusCodes.Status400BadRequest, "reason is missing or too long.")
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id.");

        interviews.MapDelete("/{id}/hold", ReleaseAsync)
            .WithSummary("Lifts the legal hold of an interview")
            .WithDescription("204: there is none, not any more perhaps.")
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id.");
    }

    /// <summary>Null: there is none with this id. Else the read is written down.</summary>
    internal static async Task<InterviewFile?> OpenAsync(
        string id, string action, InterviewCases cases, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (!InterviewId.TryParse(id, null, out var interview) || await cases.FindAsync(interview, cancellationToken) is not { } file)
        {
            return null;
        }

        await audit.RecordAsync(context, action, interview.ToString(), cancellationToken);
        return file;
    }

    private static async Task<Ok<ItemList<InterviewItem>>> ListAsync(
        string? status, string? department, PageRequest page, IInterviewArchive archive, IMattersForReview matters, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        var found = await archive.ListAsync(new InterviewFilter(StatusFrom(status), department is { Length: > 0 } ? department : null), page.After, page.Limit + 1, cancellationToken);
        var counts = await matters.CountAsync([.. found.Select(summary => summary.Id)], cancellationToken);
        await audit.RecordAsync(context, "interviews.list", $"{found.Count} interviews", cancellationToken);
        return TypedResults.Ok(ItemList.Of(
            page,
            found,
            summary => new ListPlace(summary.StartedAt, summary.Id.Value),
            summary => InterviewItem.Of(summary, counts.GetValueOrDefault(summary.Id))));
    }

    private static async Task<Results<Ok<InterviewRecord>, ProblemHttpResult>> ReadAsync(
        string id, InterviewCases cases, IOptions<RetentionOptions> retention, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken) =>
        await OpenAsync(id, "interview.read", cases, audit, context, cancellationToken) is { } file
            ? TypedResults.Ok(InterviewRecords.Of(file, retention.Value.RecordMonths))
            : ApiProblems.NotFound(Unknown);

    private static async Task<Results<Ok<InterviewRecord>, ProblemHttpResult>> CorrectAsync(
        string id, Correction correction, InterviewCases cases, IOptions<RetentionOptions> retention, IUnitOfWork unit, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, "interview.correct", cases, audit, context, cancellationToken) is not { } file)
        {
            return ApiProblems.NotFound(Unknown);
        }

        if (!file.IsReadable)
        {
            return ApiProblems.Conflict("The interview has not ended, or nothing of it is left: there is nothing to correct.");
        }

        var regretted = correction.Check(cases.ReasonsOf(file));
        var corrected = cases.Correct(file, correction.MainReason, regretted, correction.FollowUp, correction.Note, ApiCaller.Of(context).Name);
        await unit.CommitAsync(cancellationToken);
        return TypedResults.Ok(InterviewRecords.Of(corrected, retention.Value.RecordMonths));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HoldAsync(
        string id, HoldRequest hold, InterviewCases cases, IUnitOfWork unit, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        var reason = hold.Check();
        return await SetHoldAsync(id, reason, cases, unit, audit, context, cancellationToken);
    }

    private static Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(
        string id, InterviewCases cases, IUnitOfWork unit, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken) =>
        SetHoldAsync(id, reason: null, cases, unit, audit, context, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> SetHoldAsync(
        string id, string? reason, InterviewCases cases, IUnitOfWork unit, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (await OpenAsync(id, reason is null ? "interview.release" : "interview.hold", cases, audit, context, cancellationToken) is not { } file)
        {
            return ApiProblems.NotFound(Unknown);
        }

        cases.Hold(file, reason, ApiCaller.Of(context).Name);
        await unit.CommitAsync(cancellationToken);
        return TypedResults.NoContent();
    }

    private static InterviewStatus? StatusFrom(string? text)
    {
        if (text is not { Length: > 0 })
        {
            return null;
        }

        if (WireName.TryParse<InterviewStatus>(text, out var status))
        {
            return status;
        }

        var errors = new FieldErrors();
        errors.Add("status", $"must be one of {string.Join(", ", Enum.GetValues<InterviewStatus>().Select(WireName.Of))}.");
        errors.ThrowIfAny();
        return null;
    }
}
