namespace ExitBot.Bot.Turns;

/// <summary>Bot state documents of the current unit of work: reads see what was staged, writes check the version read.</summary>
public interface IBotStateStore
{
    ValueTask<string?> ReadAsync(KeyHash key, CancellationToken cancellationToken);

    /// <summary>Does nothing when the document is as it was read.</summary>
    void Stage(KeyHash key, string json);

    void StageDelete(KeyHash key);
}
