using System.Text;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.DataRights;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>/api/v1/interviews/{id}/report and the export of all: the same records in the forms that people read.</summary>
internal static class ReportEndpoints
{
    private const string Json = "application/json";
    private const string Markdown = "text/markdown";
    private const string Html = "text/html";
    private const string Csv = "csv";

    private static readonly string[] Forms = [Json, Markdown, Html];

    public static void MapReports(this RouteGroupBuilder api)
    {
        var interviews = api.MapGroup("/interviews").WithTags("Interviews").RequireApiRole(ApiRole.HrCase);

        interviews.MapGet("/{id}/report", ReportAsync)
            .WithSummary("The report on one interview")
            .WithDescription("As JSON, as Markdown or as a page to print, by Accept. Matters that need review are counted in it and never told.")
            .Produces<InterviewReport>(StatusCodes.Status200OK, Json, Markdown, Html)
            .Refuses(StatusCodes.Status404NotFound, "There is none with this id, or its comments were pooled.")
            .Refuses(StatusCodes.Status406NotAcceptable, "Accept names none of application/json, text/markdown and text/html.")
            .Refuses(StatusCodes.Status409Conflict, "It has not ended yet, or nothing of it is left.");

        interviews.MapGet("/export", ExportAsync)
            .WithSummary("All ended interviews, a row for each")
            .WithDescription("CSV for spreadsheets: UTF-8 with a byte order mark, and no text is taken for a formula. Pooled comments come last, by whole months and enough of them at once.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Refuses(StatusCodes.Status400BadRequest, "format is not csv.");
    }

    private static async Task<Results<ContentHttpResult, Ok<InterviewReport>, ProblemHttpResult>> ReportAsync(
        string id, InterviewCases cases, ReportWriter reports, ReportSources sources, IOptions<RetentionOptions> retention, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (FormFor(context.Request) is not { } form)
        {
            return TypedResults.Problem($"The report can be had as {string.Join(", ", Forms)}.", statusCode: StatusCodes.Status406NotAcceptable);
        }

        if (await InterviewEndpoints.OpenAsync(id, "interview.report", cases, audit, context, cancellationToken) is not { } file)
        {
            return ApiProblems.NotFound(InterviewEndpoints.Unknown);
        }

        if (file.IsPooled)
        {
            return ApiProblems.NotFound("The comments of this interview were pooled: there is no report on it.");
        }

        if (!file.IsReadable)
        {
            return ApiProblems.Conflict("The interview has not ended, or nothing of it is left: there is nothing to report.");
        }

        var report = reports.Write(file, retention.Value.RecordMonths, await sources.ReadAsync(file.Interview, cancellationToken));
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Vary = HeaderNames.Accept;
        return form switch
        {
            Markdown => TypedResults.Text(MarkdownReport.Write(report), Markdown, Encoding.UTF8),
            Html => TypedResults.Text(HtmlReport.Write(report), Html, Encoding.UTF8),
            _ => TypedResults.Ok(report),
        };
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync(
        string? format, InterviewCases cases, QuestionBanks banks, IMattersForReview matters, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        if (format is { Length: > 0 } and not Csv)
        {
            var errors = new FieldErrors();
            errors.Add("format", "must be csv.");
            errors.ThrowIfAny();
        }

        await audit.RecordAsync(context, "interviews.export", "all", cancellationToken);
        context.Response.Headers.CacheControl = "no-store";
        var csv = new InterviewCsv(banks.Latest);
        var evidence = await matters.EvidenceAsync(interview: null, cancellationToken);
        return TypedResults.Stream(body => WriteAsync(body, csv, evidence, cases, cancellationToken), "text/csv; charset=utf-8", "interviews.csv");
    }

    private static async Task WriteAsync(
        Stream body, InterviewCsv csv, ILookup<InterviewId, string> evidence, InterviewCases cases, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await writer.WriteAsync(csv.Head().AsMemory(), cancellationToken);

        // Nothing leads from a pooled interview to its cases, so all that was told to case handlers is left out of it.
        var all = new SealedWords(evidence.SelectMany(said => said));
        List<string> pooled = [];
        await foreach (var file in cases.ReadAllAsync(cancellationToken))
        {
            if (file.IsPooled)
            {
                pooled.Add(csv.Row(file, all));
            }
            else if (file.IsReadable)
            {
                await writer.WriteAsync(csv.Row(file, new SealedWords(evidence[file.Interview.Id])).AsMemory(), cancellationToken);
            }
        }

        foreach (var row in pooled.Order(StringComparer.Ordinal))
        {
            await writer.WriteAsync(row.AsMemory(), cancellationToken);
        }
    }

    /// <summary>The first of the forms that the caller accepts most; JSON when it says nothing.</summary>
    private static string? FormFor(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        if (accepted is not { Count: > 0 })
        {
            return Json;
        }

        return accepted
            .Where(range => (range.Quality ?? 1) > 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Forms.FirstOrDefault(form => range.MatchesMediaType(form)))
            .FirstOrDefault(form => form is not null);
    }
}
