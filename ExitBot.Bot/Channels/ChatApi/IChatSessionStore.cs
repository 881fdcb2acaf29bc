using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Channels.ChatApi;

/// <summary>The sessions of the REST chat and what was said in them.</summary>
internal interface IChatSessionStore
{
    Task<ChatSession?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>True for a session that there was, and that was erased.</summary>
    Task<bool> WasErasedAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Keeps a new session; one that is there already stays as it is.</summary>
    Task OpenAsync(ChatSession session, CancellationToken cancellationToken);

    /// <param name="openedBy">Null: of all keys.</param>
    Task<IReadOnlyList<ChatSessionSummary>> ListAsync(string? openedBy, ListPlace? after, int count, CancellationToken cancellationToken);

    /// <summary>What was said after this place, oldest first.</summary>
    Task<IReadOnlyList<ChatLine>> LinesAfterAsync(ChatSession session, long sequence, int count, CancellationToken cancellationToken);

    /// <summary>What was said before this place, newest first.</summary>
    Task<IReadOnlyList<ChatLine>> LinesBeforeAsync(ChatSession session, long sequence, int count, CancellationToken cancellationToken);

    /// <summary>Newest last; the log of what a model was asked in the session.</summary>
    Task<IReadOnlyList<ChatModelCall>> ModelCallsAsync(ChatSession session, int count, CancellationToken cancellationToken);

    Task<ChatSessionSummary> SummaryAsync(ChatSession session, CancellationToken cancellationToken);

    /// <param name="activeSince">Whoever was heard of after this moment counts as active.</param>
    Task<ChatStatistics> CountAsync(DateTimeOffset activeSince, CancellationToken cancellationToken);
}

/// <param name="LastActivityAt">When something was said last; the opening when nothing was yet.</param>
internal sealed record ChatSessionSummary(ChatSession Session, int Messages, DateTimeOffset LastActivityAt);

/// <param name="Activity">As JSON; null once it was erased.</param>
internal sealed record ChatLine(long Sequence, bool IsFromUser, string? Activity, DateTimeOffset At);

internal sealed record ChatModelCall(DateTimeOffset At, string Model, int LatencyMilliseconds, string? Request, string? Response);

/// <param name="Messages">Places given in all conversations: messages, and the few activities that are none.</param>
/// <param name="ByFlow">Interviews, drafts of templates, checklists and policy questions that there are.</param>
internal sealed record ChatStatistics(int Active, int Total, long Messages, IReadOnlyDictionary<string, int> ByChannel, IReadOnlyDictionary<string, int> ByFlow);
