using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Escalations.Domain;

namespace ExitBot.Bot.Escalations;

/// <summary>What is looked for across cases. Everything here is read; nothing is staged.</summary>
public interface IEscalationLists
{
    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<EscalationCase>> ListAsync(CaseFilter filter, ListPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>The history of a case, oldest first.</summary>
    Task<IReadOnlyList<CaseEvent>> HistoryAsync(EscalationId id, CancellationToken cancellationToken);

    /// <summary>Cases that nobody has acknowledged in time, the longest overdue first.</summary>
    Task<IReadOnlyList<EscalationId>> OverdueAsync(DateTimeOffset now, int count, CancellationToken cancellationToken);

    /// <summary>Unclosed cases whose person is to get an answer before this moment, and nobody was reminded of it.</summary>
    Task<IReadOnlyList<EscalationId>> OwingFeedbackAsync(DateTimeOffset before, int count, CancellationToken cancellationToken);
}

/// <summary>Null: any.</summary>
public sealed record CaseFilter(Guid? Interview = null, CaseStatus? Status = null, RedFlagCategory? Category = null);
