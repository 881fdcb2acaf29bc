using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Remembers what was read in this unit of work, so that the commit writes only rows that differ and notices other writers.</summary>
internal sealed class ExitInterviewStore(IRowReader reader, UnitOfWork unit) : IExitInterviewStore
{
    private static readonly RowQuery<ExitInterviewRow> ById = new([nameof(ExitInterviewRow.Id)]);

    private static readonly RowQuery<ExitInterviewRow> NewestOf = new(
        [nameof(ExitInterviewRow.Person)], orderBy: "-" + nameof(ExitInterviewRow.StartedAt));

    private static readonly RowQuery<ExitInterviewAnswerRow> AnswersTo = new(
        [nameof(ExitInterviewAnswerRow.InterviewId)], orderBy: nameof(ExitInterviewAnswerRow.Position));

    private static readonly RowQuery<ExitInterviewReportRow> ReportOn = new([nameof(ExitInterviewReportRow.InterviewId)]);

    private readonly Dictionary<InterviewId, Entry> _interviews = [];
    private readonly Dictionary<InterviewId, InterviewReport> _reports = [];

    public async Task<ExitInterview?> FindAsync(InterviewId id, CancellationToken cancellationToken)
    {
        if (_interviews.TryGetValue(id, out var known))
        {
            return known.Now;
        }

        return await reader.FirstAsync(ById, cancellationToken, id.Value) is { } row
            ? await RememberAsync(row, cancellationToken)
            : null;
    }

    public async Task<ExitInterview?> FindLatestAsync(PersonKey person, CancellationToken cancellationToken)
    {
        if (await reader.FirstAsync(NewestOf, cancellationToken, ExitInterviewRows.KeyOf(person)) is { } row
            && !_interviews.ContainsKey(new InterviewId(row.Id)))
        {
            await RememberAsync(row, cancellationToken);
        }

        return _interviews.Values.Select(entry => entry.Now).Where(interview => interview.Person == person).MaxBy(interview => interview.StartedAt);
    }

    public async Task<InterviewReport?> FindReportAsync(InterviewId id, CancellationToken cancellationToken)
    {
        if (_reports.TryGetValue(id, out var staged))
        {
            return staged;
        }

        return await reader.FirstAsync(ReportOn, cancellationToken, id.Value) is { } row
            ? new InterviewReport(id, row.Json, row.Markdown, row.WrittenAt)
            : null;
    }

    public void Stage(ExitInterview interview)
    {
        var entry = _interviews.GetValueOrDefault(interview.Id) ?? new Entry(interview, Read: null, VersionRead: 0);
        _interviews[interview.Id] = entry with { Now = interview, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRows(batch, _interviews[interview.Id]));
        }
    }

    public void Stage(InterviewReport report)
    {
        if (_reports.TryAdd(report.InterviewId, report))
        {
            unit.OnCommit(batch => AddRow(batch, _reports[report.InterviewId]));
        }
        else
        {
            _reports[report.InterviewId] = report;
        }
    }

    private async Task<ExitInterview> RememberAsync(ExitInterviewRow row, CancellationToken cancellationToken)
    {
        var interview = ExitInterviewRows.ToInterview(row, await reader.ListAsync(AnswersTo, cancellationToken, row.Id));
        _interviews[interview.Id] = new Entry(interview, interview, row.Version);
        return interview;
    }

    private static void AddRows(RowBatch batch, Entry entry)
    {
        var row = ExitInterviewRows.ToRow(entry.Now, entry.VersionRead + 1);
        if (entry.Read is null)
        {
            batch.Insert(row);
        }
        else
        {
            batch.Update(row);
        }

        AddAnswers(batch, entry);
    }

    private static void AddAnswers(RowBatch batch, Entry entry)
    {
        var before = RowsOf(entry.Read).ToDictionary(row => (row.QuestionId, row.FollowUp));
        foreach (var row in RowsOf(entry.Now))
        {
            if (!before.Remove((row.QuestionId, row.FollowUp), out var earlier))
            {
                batch.Insert(row);
            }
            else if (earlier != row)
            {
                batch.Update(row);
            }
        }

        foreach (var gone in before.Values)
        {
            batch.Delete(gone);
        }
    }

    private static IEnumerable<ExitInterviewAnswerRow> RowsOf(ExitInterview? interview) => interview is null ? [] :
    [
        .. interview.Answers.Select((answer, position) => ExitInterviewRows.ToRow(interview.Id, answer, position)),
        .. interview.FollowUps.Select((followUp, position) => ExitInterviewRows.ToRow(interview.Id, followUp, position)),
    ];

    private static void AddRow(RowBatch batch, InterviewReport report) => batch.Replace(new ExitInterviewReportRow
    {
        InterviewId = report.InterviewId.Value,
        Json = report.Json,
        Markdown = report.Markdown,
        WrittenAt = report.WrittenAt,
    });

    /// <summary>An interview as it is in this unit of work, beside what the database had when it was read.</summary>
    private sealed record Entry(ExitInterview Now, ExitInterview? Read, int VersionRead, bool Staged = false);
}
