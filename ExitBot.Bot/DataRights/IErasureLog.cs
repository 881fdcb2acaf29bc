using ExitBot.Bot.Turns;

namespace ExitBot.Bot.DataRights;

/// <summary>
/// Who was erased, kept outside the database: a backup that is restored brings back people who were erased since, and this brings their
/// erasure back. Only hashes are in it.
/// </summary>
internal interface IErasureLog
{
    /// <summary>Returns when it is on the disk.</summary>
    void Append(ErasureMark mark);

    IReadOnlyList<ErasureMark> Read();
}

internal readonly record struct ErasureMark(Guid Id, KeyHash Person, DateTimeOffset At);
