namespace ExitBot.Bot.Turns;

/// <summary>Bot state documents of the current unit of work: reads see what was staged, writes check the version read.</summary>
public interface IBotStateStore
{
    ValueTask<string?> ReadAsync(KeyHash key, CancellationToken cancellationToken);

    void Stage(KeyHash key, string json);

    void StageDelete(KeyHash key);
}
