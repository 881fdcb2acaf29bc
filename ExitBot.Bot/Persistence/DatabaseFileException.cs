namespace ExitBot.Bot.Persistence;

/// <summary>The database file cannot be used; the message says why and what to do.</summary>
internal sealed class DatabaseFileException(string message) : Exception(message);
