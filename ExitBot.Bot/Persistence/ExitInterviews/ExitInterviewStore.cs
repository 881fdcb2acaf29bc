using ExitBot.Bot.Persistence.Invitations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Analysis;
using ExitBot.Dialogs.People;

namespace ExitBot.Bot.Persistence.ExitInterviews;

/// <summary>Remembers what was read in this unit of work, so that the commit writes only rows that differ and notices other writers.</summary>
internal sealed class ExitInterviewStore(IRowReader reader, InvitedPeople invited, UnitOfWork unit, RecentRows<InterviewId, StoredInterview> recent) : IExitInterviewStore
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

        if (recent.TryGet(id, out var last))
        {
            return Remember(last);
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
        var entry = _interviews.GetValueOrDefault(interview.Id) ?? new Entry(interview, Read: null);
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
            unit.OnCommit(batch => AddRows(batch, id));
        }
    }

    private async Task<ExitInterview> RememberAsync(ExitInterviewRow row, CancellationToken cancellationToken) =>
        Remember(new StoredInterview(ExitInterviewRows.ToInterview(row, await reader.ListAsync(AnswersTo, cancellationToken, row.Id)), row));

    private ExitInterview Remember(StoredInterview read)
    {
        _interviews[read.Interview.Id] = new Entry(read.Interview, read);
        return read.Interview;
    }

    private void AddRows(RowBatch batch, InterviewId id)
    {
        var remember = recent.Change(id);
        switch (_interviews[id])
        {
            case { Now: { } now, Read: var read }:
                var row = ExitInterviewRows.ToRow(now, version: (read?.Row.Version ?? 0) + 1);
                Write(batch, row, read?.Row);
                AddAnswers(batch, read?.Interview, now);
                if (now.Consent is null && read?.Interview.Consent is not null)
                {
                    DeleteFindings(batch, id.Value);
                }

                unit.AfterCommit(() => remember(new StoredInterview(now, row)));
                break;
            case { Read: { } gone }:
                DeleteFindings(batch, id.Value);
                AddAnswers(batch, gone.Interview, now: null);
                batch.Delete(gone.Row with { Version = gone.Row.Version + 1 });
                break;
        }
    }

    private static void Write(RowBatch batch, ExitInterviewRow row, ExitInterviewRow? read)
    {
        if (read is null)
        {
            batch.Insert(row);
        }
        else
        {
            batch.Update(row, ExitInterviewRows.Changed(read, row));
        }
    }

    // Taken back, erased or kept for long enough: nothing of what followed from it stays.
    private static void DeleteFindings(RowBatch batch, Guid id)
    {
        batch.DeleteAll(new InterviewAnalysisRow { InterviewId = id, Themes = "", Document = "", At = default }, AnalysesOf);
        batch.DeleteAll(new InterviewReviewRow { InterviewId = id, Regretted = default, Version = 0 }, ReviewsOf);
        batch.DeleteAll(new InterviewChangeRow { Id = default, InterviewId = id, Field = "", By = "", At = default }, ChangesOf);
    }

    private static void AddAnswers(RowBatch batch, ExitInterview? read, ExitInterview? now)
    {
        // Most of them are the very same as before, and in the same place.
        var (answers, followUps) = (SameBeginning(read?.Answers, now?.Answers), SameBeginning(read?.FollowUps, now?.FollowUps));
        var before = RowsOf(read, answers, followUps).ToDictionary(row => (row.QuestionId, row.FollowUp));
        foreach (var row in RowsOf(now, answers, followUps))
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

    private static int SameBeginning<T>(IReadOnlyList<T>? one, IReadOnlyList<T>? other)
        where T : class
    {
        var same = 0;
        while (same < one?.Count && same < other?.Count && ReferenceEquals(one[same], other[same]))
        {
            same++;
        }

        return same;
    }

    private static IEnumerable<ExitInterviewAnswerRow> RowsOf(ExitInterview? interview, int answersFrom, int followUpsFrom) => interview is null ? [] :
    [
        .. interview.Answers.Skip(answersFrom).Select((answer, position) => ExitInterviewRows.ToRow(interview.Id, answer, answersFrom + position)),
        .. interview.FollowUps.Skip(followUpsFrom).Select((followUp, position) => ExitInterviewRows.ToRow(interview.Id, followUp, followUpsFrom + position)),
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
    private sealed record Entry(ExitInterview? Now, StoredInterview? Read, bool Staged = false);
}

/// <summary>An interview and the row that it lies in.</summary>
internal sealed record StoredInterview(ExitInterview Interview, ExitInterviewRow Row);
