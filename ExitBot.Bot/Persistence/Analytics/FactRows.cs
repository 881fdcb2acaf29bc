using System.Data.Common;
using System.Linq.Expressions;
using ExitBot.Bot.Persistence.ExitInterviews;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.Analytics;

/// <summary>The few columns of three tables that facts are made of, read by hand: of a hundred thousand interviews EF makes twice the work.</summary>
internal sealed class FactRows(TableMaps tables)
{
    private readonly TableMap _interviews = tables[typeof(ExitInterviewRow)];
    private readonly TableMap _analyses = tables[typeof(InterviewAnalysisRow)];
    private readonly TableMap _reviews = tables[typeof(InterviewReviewRow)];
    private readonly NamesMet _names = new();

    /// <summary>Of completed interviews. The order of the columns is the one that <see cref="Read"/> counts on.</summary>
    public string Select(bool verifiedOnly)
    {
        string[] columns =
        [
            .. new[]
            {
                nameof(ExitInterviewRow.CompletedAt), nameof(ExitInterviewRow.StartedAt), nameof(ExitInterviewRow.BankVersion), nameof(ExitInterviewRow.Department), nameof(ExitInterviewRow.Location),
                nameof(ExitInterviewRow.TenureMonths), nameof(ExitInterviewRow.ExitType), nameof(ExitInterviewRow.Ratings), nameof(ExitInterviewRow.Id),
            }.Select(name => $"i.{_interviews[name].Name}"),
            .. new[]
            {
                nameof(InterviewAnalysisRow.StatedReason), nameof(InterviewAnalysisRow.InferredReason), nameof(InterviewAnalysisRow.Preventable), nameof(InterviewAnalysisRow.FirstThought),
                nameof(InterviewAnalysisRow.Enps), nameof(InterviewAnalysisRow.RecommendReturn), nameof(InterviewAnalysisRow.Themes),
            }.Select(name => $"a.{_analyses[name].Name}"),
            .. new[] { nameof(InterviewReviewRow.MainReason), nameof(InterviewReviewRow.Regretted) }.Select(name => $"r.{_reviews[name].Name}"),
        ];
        var id = _interviews[nameof(ExitInterviewRow.Id)].Name;
        var (status, identity) = (_interviews[nameof(ExitInterviewRow.Status)], _interviews[nameof(ExitInterviewRow.Identity)]);
        return $"SELECT {string.Join(", ", columns)} FROM {_interviews.Name} i"
            + $" JOIN {_analyses.Name} a ON a.{_analyses[nameof(InterviewAnalysisRow.InterviewId)].Name} = i.{id}"
            + $" LEFT JOIN {_reviews.Name} r ON r.{_reviews[nameof(InterviewReviewRow.InterviewId)].Name} = i.{id}"
            + $" WHERE i.{status.Name} = {status.Literal(InterviewStatus.Completed)}"
            + (verifiedOnly ? $" AND i.{identity.Name} = {identity.Literal(Identity.Verified)}" : "");
    }

    /// <summary>When each interview began and what became of it.</summary>
    public string SelectRegister() =>
        $"SELECT {_interviews[nameof(ExitInterviewRow.StartedAt)].Name}, {_interviews[nameof(ExitInterviewRow.Status)].Name} FROM {_interviews.Name}";

    /// <returns>Reads a column as a time, in whichever way the database keeps times.</returns>
    public Func<DbDataReader, DateTimeOffset?> Time(string property, int column)
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        return Expression.Lambda<Func<DbDataReader, DateTimeOffset?>>(Expression.Convert(_interviews[property].Read(reader, column), typeof(DateTimeOffset?)), reader).Compile();
    }

    /// <summary>Null: they were not packed when it ended.</summary>
    public IReadOnlyList<(string QuestionId, int Rating)>? RatingsIn(DbDataReader row) => row.IsDBNull(7) ? null : PackedRatings.Read(row.GetString(7), _names);

    public static Guid IdIn(DbDataReader row) => row.GetGuid(8);

    public InterviewFacts Read(DbDataReader row, DateTimeOffset endedAt, IReadOnlyList<(string QuestionId, int Rating)> ratings)
    {
        var stated = Name(row, 9);
        return new InterviewFacts(
            Quarter.Of(endedAt),
            Name(row, 2)!,
            Name(row, 3),
            Name(row, 4),
            Number(row, 5),
            (ExitType?)Number(row, 6),
            Name(row, 16) ?? stated ?? Name(row, 10),
            stated is not null,
            Name(row, 11),
            Name(row, 12),
            (Regretted)(Number(row, 17) ?? (int)Regretted.Unknown),
            Number(row, 13),
            Name(row, 14),
            InterviewAnalysisRows.MentionsIn(row.GetString(15), _names),
            ratings);
    }

    private static int? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    // One text of each name: so many rows have the same few.
    private string? Name(DbDataReader row, int column) => row.IsDBNull(column) ? null : _names.Of(row.GetString(column));
}
