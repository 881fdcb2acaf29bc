using System.Globalization;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Bot.Invitations;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.Analytics;

/// <summary>/api/v1/analytics: figures about all interviews, never about a few people.</summary>
internal static class AnalyticsEndpoints
{
    public static void MapAnalytics(this RouteGroupBuilder api)
    {
        var analytics = api.MapGroup("/analytics").WithTags("Analytics");
        foreach (var (kind, summary) in Summaries)
        {
            analytics.MapGet($"/{kind.ToString().ToLowerInvariant()}", (string? from, string? to, string? cut, FigureService figures, IInvitationStore invitations, CancellationToken cancellationToken) =>
                    ReadAsync(kind, from, to, cut, figures, invitations, cancellationToken))
                .WithSummary(summary)
                .WithDescription(
                    "From the snapshot published last. from and to are days and stand for their quarters; cut is one of department, location, tenure and exit_type. With a cut, key is row/group. "
                    + "hidden is privacy where a figure would be about too few people, or another such figure could be told from it; no_data where there is nobody.")
                .Example(StatusCodes.Status200OK, FigurePage.Example)
                .Refuses(StatusCodes.Status400BadRequest, "from, to or cut is wrong.")
                .RequireApiRole(ApiRole.HrAnalyst, ApiRole.HrCase, ApiRole.Manager);
        }

        analytics.MapPost("/snapshots", PublishAsync)
            .WithSummary("Publishes new figures now")
            .WithDescription("They are published by themselves once a day, when enough new interviews have come.")
            .Example(StatusCodes.Status201Created, PublishedSnapshot.Example)
            .Refuses(StatusCodes.Status409Conflict, "Too few new interviews since the last ones: a figure before and after would tell what one of them said.")
            .RequireApiRole(ApiRole.HrAnalyst, ApiRole.HrCase);
    }

    private static IEnumerable<(FigureKind Kind, string Summary)> Summaries =>
    [
        (FigureKind.Summary, "Headline figures: status, exit types, eNPS, preventable, regretted, first thought, return"),
        (FigureKind.Reasons, "Main reasons by count"),
        (FigureKind.Themes, "How many mention a theme, and how they speak of it; people may mention several, so shares add up to more than one"),
        (FigureKind.Heatmap, "How many of each group mention each theme; by department unless cut says otherwise"),
        (FigureKind.Trend, "eNPS and favourable ratings by quarter; a reworded question begins a new series (#2)"),
    ];

    private static async Task<Ok<FigurePage>> ReadAsync(
        FigureKind kind, string? from, string? to, string? cut, FigureService figures, IInvitationStore invitations, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var (first, last) = (QuarterFrom("from", from, errors), QuarterFrom("to", to, errors));
        if (first is { } start && last is { } end && start.Index > end.Index)
        {
            errors.Add("from", "must not lie after to.");
        }

        if (cut is { Length: > 0 } && !FigureQuery.Cuts.Contains(cut))
        {
            errors.Add("cut", $"must be one of {string.Join(", ", FigureQuery.Cuts)}; one at a time.");
        }

        errors.ThrowIfAny();
        return TypedResults.Ok(FigurePage.Of(
            await figures.ReadAsync(new FigureQuery(kind, first, last, cut is { Length: > 0 } ? cut : null), cancellationToken),
            await invitations.CountAsync(DayIn(from), DayIn(to), cancellationToken)));
    }

    private static async Task<Results<Created<PublishedSnapshot>, ProblemHttpResult>> PublishAsync(
        FigureService figures, IAccessAudit audit, HttpContext context, CancellationToken cancellationToken)
    {
        await audit.RecordAsync(context, "analytics.publish", "snapshot", cancellationToken);
        return await figures.PublishAsync(cancellationToken) switch
        {
            PublishOutcome.Published { Snapshot: var snapshot } => TypedResults.Created((string?)null, new PublishedSnapshot(snapshot.Id, snapshot.Interviews)),
            PublishOutcome.TooFew few => ApiProblems.Conflict($"Only {few.Fresh} interviews have come since the last figures, and {few.Needed} are needed: a figure before and after would tell what one of them said."),
            _ => ApiProblems.Conflict("Somebody else has published at the same moment. Read those figures."),
        };
    }

    private static DateOnly? DayIn(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Quarter? QuarterFrom(string field, string? text, FieldErrors errors)
    {
        if (text is not { Length: > 0 })
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Quarter.Of(day);
        }

        errors.Add(field, "must be a day like 2026-11-30.");
        return null;
    }
}
