namespace ExitBot.Dialogs.LanguageModel;

/// <summary>
/// Keeps every call that left this process, and so knows what was spent. Rows are written at once, outside the turn: a turn that is thrown away has spent its
/// tokens all the same. Implemented outside this project; ModelCallLogContract has the rules.
/// </summary>
public interface IModelCallLog
{
    Task AppendAsync(ModelCallEntry entry, CancellationToken cancellationToken);

    /// <summary>All tokens of the conversation's calls.</summary>
    Task<long> TokensOfAsync(ModelConversation conversation, CancellationToken cancellationToken);

    /// <summary>All tokens of all conversations' calls at or after this moment.</summary>
    Task<long> TokensSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken);

    /// <summary>What the model answered to the same question in the same turn, when the process ended before the turn was committed. Null: it was not asked, or failed.</summary>
    Task<string?> FindAnswerAsync(ModelConversation conversation, string question, CancellationToken cancellationToken);

    /// <summary>Deletes calls before this moment, which must lie before today: the day's budget counts them. Those of a conversation under legal hold stay.</summary>
    /// <returns>The number of calls.</returns>
    Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
