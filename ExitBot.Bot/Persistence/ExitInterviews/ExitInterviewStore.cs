using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
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

    private static readonly RowQuery<InterviewAnalysisRow> AnalysisOf = new([nameof(InterviewAnalysisRow.InterviewId)]);
    private static readonly RowMatch AnalysesOf = new([nameof(InterviewAnalysisRow.InterviewId)]);
    private static readonly RowMatch ReviewsOf = new([nameof(InterviewReviewRow.InterviewId)]);
    private static readonly RowMatch ChangesOf = new([nameof(InterviewChangeRow.InterviewId)]);

    private readonly Dictionary<InterviewId, Entry> _interviews = [];
    private readonly Dictionary<InterviewId, InterviewAnalysis> _analyses = [];

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

    public async Task<InterviewAnalysis?> FindAnalysisAsync(InterviewId id, CancellationToken cancellationToken)
    {
        if (_analyses.TryGetValue(id, out var staged))
        {
            return staged;
        }

        return await reader.FirstAsync(AnalysisOf, cancellationToken, id.Value) is { } row ? InterviewAnalysisRows.ToAnalysis(row) : null;
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

    public void Stage(InterviewAnalysis analysis)
    {
        if (!_analyses.ContainsKey(analysis.InterviewId))
        {
            unit.OnCommit(batch => batch.Replace(InterviewAnalysisRows.ToRow(_analyses[analysis.InterviewId])));
        }

        _analyses[analysis.InterviewId] = analysis;
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
        if (entry is { Now.Status: InterviewStatus.Withdrawn, Read: not null })
        {
            DeleteFindings(batch, entry.Now.Id.Value);
        }
    }

    // It may have ended before, been gone on with, and taken back: nothing of what followed from it stays.
    private static void DeleteFindings(RowBatch batch, Guid id)
    {
        batch.DeleteAll(new InterviewAnalysisRow { InterviewId = id, Themes = "", Document = "", At = default }, AnalysesOf);
        batch.DeleteAll(new InterviewReviewRow { InterviewId = id, Regretted = default, Version = 0 }, ReviewsOf);
        batch.DeleteAll(new InterviewChangeRow { Id = default, InterviewId = id, Field = "", By = "", At = default }, ChangesOf);
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

    /// <summary>An interview as it is in this unit of work, beside what the database had when it was read.</summary>
    private sealed record Entry(ExitInterview Now, ExitInterview? Read, int VersionRead, bool Staged = false);
}
