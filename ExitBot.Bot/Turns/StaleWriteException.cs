namespace ExitBot.Bot.Turns;

/// <summary>Somebody else saved a newer version of a row first. Load again and decide again.</summary>
public sealed class StaleWriteException(string table)
    : Exception($"A row of {table} was changed since it was read.");
