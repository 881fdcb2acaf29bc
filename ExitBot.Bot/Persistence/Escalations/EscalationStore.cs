using ExitBot.Bot.Escalations;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Persistence.Escalations;

/// <summary>Remembers what was read in this unit of work, so that the commit writes what differs and notices other writers.</summary>
internal sealed class EscalationStore(IRowReader reader, UnitOfWork unit, NoticeSignal signal, TimeProvider clock) : IEscalationStore
{
    private static readonly RowQuery<EscalationCaseRow> ById = new([nameof(EscalationCaseRow.Id)]);

    private static readonly RowQuery<EscalationCaseRow> OfInterview = new(
        [nameof(EscalationCaseRow.InterviewId), nameof(EscalationCaseRow.Category)]);

    private static readonly RowQuery<EscalationCaseRow> OfConversation = new(
        [nameof(EscalationCaseRow.Conversation), nameof(EscalationCaseRow.Category)]);

    private static readonly RowQuery<EscalationEvidenceRow> EvidenceOf = new(
        [nameof(EscalationEvidenceRow.CaseId)], orderBy: nameof(EscalationEvidenceRow.Position));

    private readonly Dictionary<EscalationId, Entry> _cases = [];

    public async Task<EscalationCase?> FindAsync(EscalationId id, CancellationToken cancellationToken) =>
        _cases.TryGetValue(id, out var known) ? known.Now
        : await reader.FirstAsync(ById, cancellationToken, id.Value) is { } row ? await RememberAsync(row, cancellationToken)
        : null;

    public async Task<EscalationCase?> FindUnclosedAsync(CaseOrigin origin, RedFlagCategory category, CancellationToken cancellationToken)
    {
        var conversation = KeyOf(origin);
        var rows = origin.Interview is { } interview
            ? await reader.ListAsync(OfInterview, cancellationToken, interview, category)
            : await reader.ListAsync(OfConversation, cancellationToken, conversation, category);
        foreach (var row in rows.Where(row => !_cases.ContainsKey(new EscalationId(row.Id))))
        {
            await RememberAsync(row, cancellationToken);
        }

        return _cases.Values
            .Where(entry => entry.Now.Category == category && entry.Now.Status != CaseStatus.Closed)
            .Where(entry => entry.Now.Interview == origin.Interview && (origin.Interview is not null || entry.Conversation == conversation))
            .Select(entry => entry.Now)
            .MaxBy(found => found.RaisedAt);
    }

    public void StageRaised(EscalationCase raised, CaseOrigin origin)
    {
        _cases[raised.Id] = new Entry(raised, Read: null, KeyOf(origin), VersionRead: 0, Staged: true);
        unit.OnCommit(batch => AddRows(batch, _cases[raised.Id]));
    }

    public void Stage(EscalationCase changed)
    {
        var entry = _cases[changed.Id];
        _cases[changed.Id] = entry with { Now = changed, Staged = true };
        if (!entry.Staged)
        {
            unit.OnCommit(batch => AddRows(batch, _cases[changed.Id]));
        }
    }

    public void Stage(EscalationNotice notice)
    {
        unit.OnCommit(batch => batch.Insert(new EscalationNoticeRow
        {
            Id = notice.Id,
            CaseId = notice.Case.Value,
            Kind = notice.Kind,
            Recipient = notice.Recipient,
            CreatedAt = notice.CreatedAt,
            Status = NoticeStatus.Waiting,
            Attempts = 0,
            NextTryAt = notice.CreatedAt,
            Version = 1,
        }));
        unit.AfterCommit(signal.Set);
    }

    public void Stage(CaseEvent line) => unit.OnCommit(batch => batch.Insert(new EscalationEventRow
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        CaseId = line.Case.Value,
        At = line.At,
        Action = line.Action,
        By = PlainText.Shorten(line.By, Limits.Name),
        Reason = line.Reason is { } reason ? PlainText.Shorten(reason, Limits.ServiceUrl) : null,
    }));

    private static KeyHash KeyOf(CaseOrigin origin) => KeyHash.Of(origin.ChannelId, origin.ConversationId);

    private async Task<EscalationCase> RememberAsync(EscalationCaseRow row, CancellationToken cancellationToken)
    {
        var found = EscalationRows.ToCase(row, await reader.ListAsync(EvidenceOf, cancellationToken, row.Id));
        _cases[found.Id] = new Entry(found, found, row.Conversation, row.Version, Staged: false);
        return found;
    }

    private static void AddRows(RowBatch batch, Entry entry)
    {
        var row = EscalationRows.ToRow(entry.Now, entry.Conversation, entry.VersionRead + 1);
        if (entry.Read is null)
        {
            batch.Insert(row);
        }
        else
        {
            batch.Update(row);
        }

        for (var position = entry.Read?.Evidence.Count ?? 0; position < entry.Now.Evidence.Count; position++)
        {
            batch.Insert(EscalationRows.ToRow(entry.Now.Id, entry.Now.Evidence[position], position));
        }
    }

    private sealed record Entry(EscalationCase Now, EscalationCase? Read, KeyHash Conversation, int VersionRead, bool Staged);
}
