using System.Globalization;
using System.Runtime.CompilerServices;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.Analytics;

/// <summary>
/// The few columns of three tables that facts are made of. They come as one text: of a hundred thousand interviews, asking a driver for each value of its own takes longer
/// than everything else together.
/// </summary>
internal sealed class FactRows
{
    private readonly TableMap _interviews;
    private readonly TableMap _analyses;
    private readonly TableMap _reviews;
    private readonly NamesMet _names = new();

    public FactRows(TableMaps tables)
    {
        _interviews = tables[typeof(ExitInterviewRow)];
        _analyses = tables[typeof(InterviewAnalysisRow)];
        _reviews = tables[typeof(InterviewReviewRow)];
    }

    /// <summary>Of completed interviews. What somebody may have typed stands at the end of the text, where it can move nothing.</summary>
    /// <param name="isSqlite">It has no CONCAT, and its operator copies at every step what there is so far: a format takes half the time.</param>
    public string Select(bool verifiedOnly, bool isSqlite)
    {
        var id = Interview(nameof(ExitInterviewRow.Id));
        string[] cells =
        [
            $"COALESCE({Interview(nameof(ExitInterviewRow.CompletedAt))}, {Interview(nameof(ExitInterviewRow.StartedAt))})",
            $"CASE WHEN {Interview(nameof(ExitInterviewRow.Ratings))} IS NULL THEN {id} END",
            Interview(nameof(ExitInterviewRow.BankVersion)), Interview(nameof(ExitInterviewRow.TenureMonths)), Interview(nameof(ExitInterviewRow.ExitType)),
            Interview(nameof(ExitInterviewRow.Ratings)),
            Analysis(nameof(InterviewAnalysisRow.StatedReason)), Analysis(nameof(InterviewAnalysisRow.InferredReason)), Analysis(nameof(InterviewAnalysisRow.Preventable)),
            Analysis(nameof(InterviewAnalysisRow.FirstThought)), Analysis(nameof(InterviewAnalysisRow.Enps)), Analysis(nameof(InterviewAnalysisRow.RecommendReturn)),
            Analysis(nameof(InterviewAnalysisRow.Themes)), Review(nameof(InterviewReviewRow.MainReason)), Review(nameof(InterviewReviewRow.Regretted)),
            Interview(nameof(ExitInterviewRow.Department)), Interview(nameof(ExitInterviewRow.Location)),
        ];
        var (status, identity) = (_interviews[nameof(ExitInterviewRow.Status)], _interviews[nameof(ExitInterviewRow.Identity)]);
        var text = isSqlite
            ? $"printf('{string.Join(FactCells.Separator, cells.Select(_ => "%s"))}', {string.Join(", ", cells)})"
            : $"CONCAT({string.Join($", '{FactCells.Separator}', ", cells)})";
        return $"SELECT {text}"
            + $" FROM {_interviews.Name} i JOIN {_analyses.Name} a ON {Analysis(nameof(InterviewAnalysisRow.InterviewId))} = {id}"
            + $" LEFT JOIN {_reviews.Name} r ON {Review(nameof(InterviewReviewRow.InterviewId))} = {id}"
            + $" WHERE i.{status.Name} = {status.Literal(InterviewStatus.Completed)}"
            + (verifiedOnly ? $" AND i.{identity.Name} = {identity.Literal(Identity.Verified)}" : "");
    }

    /// <summary>How many interviews began on each day, by what became of them.</summary>
    public string SelectRegister()
    {
        // To SQL Server so large a number is a decimal, and no whole one comes out.
        var ticks = $"CAST({TimeSpan.TicksPerDay} AS BIGINT)";
        var (day, status) = ($"{Interview(nameof(ExitInterviewRow.StartedAt))} / {ticks}", Interview(nameof(ExitInterviewRow.Status)));
        return $"SELECT {day} * {ticks}, {status}, CAST(COUNT(*) AS INTEGER) FROM {_interviews.Name} i GROUP BY {day}, {status}";
    }

    /// <summary>Number of the newest snapshot, and over how many interviews it is.</summary>
    public static string SelectLatest(TableMaps tables)
    {
        var snapshots = tables[typeof(AnalyticsSnapshotRow)];
        var id = snapshots[nameof(AnalyticsSnapshotRow.Id)].Name;
        return $"SELECT {id}, {snapshots[nameof(AnalyticsSnapshotRow.Interviews)].Name} FROM {snapshots.Name} WHERE {id} = (SELECT MAX({id}) FROM {snapshots.Name})";
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FactRow Read(string text)
    {
        var cells = new FactCells(text);
        var quarter = Quarter.Of(new DateTimeOffset(long.Parse(cells.Next(), CultureInfo.InvariantCulture), TimeSpan.Zero));
        var id = cells.Next();
        Guid? withoutRatings = id.IsEmpty ? null : Guid.Parse(id);
        var version = _names.Of(cells.Next());
        var tenure = Number(cells.Next());
        var exitType = (ExitType?)Number(cells.Next());
        var ratings = PackedRatings.Read(cells.Next(), _names);
        var (stated, inferred) = (Name(cells.Next()), Name(cells.Next()));
        var (preventable, firstThought) = (Name(cells.Next()), Name(cells.Next()));
        var enps = Number(cells.Next());
        var recommend = Name(cells.Next());
        var mentions = InterviewAnalysisRows.MentionsIn(cells.Next(), _names);
        var corrected = Name(cells.Next());
        var regretted = (Regretted)(Number(cells.Next()) ?? (int)Regretted.Unknown);
        var (department, location) = (Name(cells.Next()), Name(cells.Next()));
        var facts = new InterviewFacts(
            quarter, version, department, location, tenure, exitType, corrected ?? stated ?? inferred, stated is not null, preventable, firstThought, regretted,
            enps, recommend, mentions, ratings);
        return new FactRow(facts, withoutRatings);
    }

    private string Interview(string property) => $"i.{_interviews[property].Name}";

    private string Analysis(string property) => $"a.{_analyses[property].Name}";

    private string Review(string property) => $"r.{_reviews[property].Name}";

    private string? Name(ReadOnlySpan<char> cell) => cell.IsEmpty ? null : _names.Of(cell);

    private static int? Number(ReadOnlySpan<char> cell) => cell.IsEmpty ? null : int.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}

/// <param name="WithoutRatings">The id of an interview whose ratings were not packed when it ended.</param>
internal readonly record struct FactRow(InterviewFacts Facts, Guid? WithoutRatings);
