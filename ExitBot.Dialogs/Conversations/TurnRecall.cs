using System.Collections.Concurrent;

namespace ExitBot.Dialogs.Conversations;

/// <summary>
/// Answers from outside that a turn has already got. A turn that lost a race runs again on fresh state: it asks nobody twice, so
/// that it costs nothing and says the same. One for all tries of a turn, in <c>ITurnContext.TurnState</c>; gone with the process.
/// </summary>
public sealed class TurnRecall
{
    private readonly ConcurrentDictionary<string, Task<object?>> _answers = new(StringComparer.Ordinal);

    /// <param name="question">All that the answer depends on, or a hash of it.</param>
    /// <param name="ask">Called at the first try; a failure of it is not kept.</param>
    public async Task<T> AskOnceAsync<T>(string question, Func<Task<T>> ask)
    {
        var answer = _answers.GetOrAdd(question, static async (_, ask) => await ask(), ask);
        try
        {
            return (T)(await answer)!;
        }
        catch
        {
            _answers.TryRemove(KeyValuePair.Create(question, answer));
            throw;
        }
    }
}
