namespace ExitBot.Bot.Turns;

/// <summary>The database could not do its work now (locked, full, gone). Nothing was written; it is worth trying again.</summary>
public sealed class StoreUnavailableException(string reason, Exception inner) : Exception(reason, inner);
