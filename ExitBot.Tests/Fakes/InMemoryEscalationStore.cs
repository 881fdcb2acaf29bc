using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Tests.Fakes;

/// <summary>Cases without a database. What is staged is there at once.</summary>
internal sealed class InMemoryEscalationStore : IEscalationStore
{
    private readonly Dictionary<EscalationId, (EscalationCase Case, CaseOrigin Origin)> _cases = [];

    public IReadOnlyList<EscalationCase> Cases => [.. _cases.Values.Select(kept => kept.Case)];

    public List<EscalationNotice> Notices { get; } = [];

    public List<CaseEvent> Events { get; } = [];

    public Task<EscalationCase?> FindAsync(EscalationId id, CancellationToken cancellationToken) =>
        Task.FromResult(_cases.TryGetValue(id, out var kept) ? kept.Case : null);

    public Task<EscalationCase?> FindUnclosedAsync(CaseOrigin origin, RedFlagCategory category, CancellationToken cancellationToken) => Task.FromResult(
        _cases.Values
            .Where(kept => kept.Case.Category == category && kept.Case.Status != CaseStatus.Closed && kept.Case.Interview == origin.Interview)
            .Where(kept => origin.Interview is not null || (kept.Origin.ChannelId, kept.Origin.ConversationId) == (origin.ChannelId, origin.ConversationId))
            .Select(kept => kept.Case)
            .MaxBy(found => found.RaisedAt));

    public void StageRaised(EscalationCase raised, CaseOrigin origin) => _cases.Add(raised.Id, (raised, origin));

    public void Stage(EscalationCase changed) => _cases[changed.Id] = (changed, _cases[changed.Id].Origin);

    public void Stage(EscalationNotice notice) => Notices.Add(notice);

    public void Stage(CaseEvent line) => Events.Add(line);
}
