using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Remembers what was read in this unit of work, so that the commit writes only rows that differ and notices other writers.</summary>
internal sealed class ExitInterviewStore(IRowReader reader, InvitedPeople invited, UnitOfWork unit) : IExitInterviewStore
{
    private static readonly RowQuery<ExitInterviewRow> ById = new([nameof(ExitInterviewRow.Id)]);

    private static readonly RowQuery<ExitInterviewRow> NewestOf = new(
        [nameof(ExitInterviewRow.Person)], orderBy: "-" + nameof(ExitInterviewRow.StartedAt));

    private static readonly RowQuery<ExitInterviewRow> AllOfId = new(
        [nameof(ExitInterviewRow.PersonId)], orderBy: "-" + nameof(ExitInterviewRow.StartedAt));

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
        var row = await invited.HasAsync(person, cancellationToken)
            ? (await reader.ListAsync(AllOfId, cancellationToken, person.Id)).Find(row => person.IsAlso(new PersonKey(row.PersonRealm!, row.PersonId!)))
            : await reader.FirstAsync(NewestOf, cancellationToken, ExitInterviewRows.KeyOf(person));
        if (row is not null && !_interviews.ContainsKey(new InterviewId(row.Id)))
        {
            await RememberAsync(row, cancellationToken);
        }

        return _interviews.Values.Select(entry => entry.Now).OfType<ExitInterview>()
            .Where(interview => interview.Person is { } key && (key == person || (row is not null && person.IsAlso(key))))
            .MaxBy(interview => interview.StartedAt);
    }

    public async Task<InterviewAnalysis?> FindAnalysisAsync(InterviewId id, CancellationToken cancellationToken)
    {
        if (_analyses.TryGetValue(id, out var staged) || _interviews.GetValueOrDefault(id) is { Now: null })
        {
            return staged;
        }

        return await reader.FirstAsync(AnalysisOf, cancellationToken, id.Value) is { } row ? InterviewAnalysisRows.ToAnalysis(row) : null;
    }

    public void Stage(ExitInterview interview)
    {
        var entry = _interviews.GetValueOrDefault(interview.Id) ?? new Entry(interview, Read: null, VersionRead: 0);
        Stage(interview.Id, entry, interview);
    }

    public void StageRemoval(InterviewId id)
    {
        _analyses.Remove(id);
        if (_interviews.TryGetValue(id, out var entry))
        {
            Stage(id, entry, now: null);
        }
        else
        {
            throw new InvalidOperationException("Only an interview that this unit of work has read can be removed: another may be at it.");
        }
    }

    public void Stage(InterviewAnalysis analysis)
    {
        if (!_analyses.ContainsKey(analysis.InterviewId))
        {
            unit.OnCommit(batch => AddAnalysis(batch, analysis.InterviewId));
        }

        _analyses[analysis.InterviewId] = analysis;
    }

    private void Stage(InterviewId id, Entry entry, ExitInterview? now)
    {
        _interviews[id] = entry with { Now = now, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRows(batch, _interviews[id]));
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
        switch (entry)
        {
            case { Now: { } now, Read: null }:
                batch.Insert(ExitInterviewRows.ToRow(now, version: 1));
                AddAnswers(batch, entry);
                break;
            case { Now: { } now }:
                batch.Update(ExitInterviewRows.ToRow(now, entry.VersionRead + 1));
                AddAnswers(batch, entry);
                if (now.Consent is null && entry.Read.Consent is not null)
                {
                    DeleteFindings(batch, now.Id.Value);
                }

                break;
            case { Read: { } gone }:
                DeleteFindings(batch, gone.Id.Value);
                AddAnswers(batch, entry);
                batch.Delete(ExitInterviewRows.ToRow(gone, entry.VersionRead + 1));
                break;
        }
    }

    // Taken back, erased or kept for long enough: nothing of what followed from it stays.
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

    private void AddAnalysis(RowBatch batch, InterviewId id)
    {
        if (_analyses.TryGetValue(id, out var analysis))
        {
            batch.Replace(InterviewAnalysisRows.ToRow(analysis));
        }
    }

    /// <summary>An interview as it is in this unit of work, beside what the database had when it was read.</summary>
    /// <param name="Now">Null: it is to be removed.</param>
    private sealed record Entry(ExitInterview? Now, ExitInterview? Read, int VersionRead, bool Staged = false);
}
