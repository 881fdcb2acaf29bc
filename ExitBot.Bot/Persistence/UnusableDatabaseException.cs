namespace ExitBot.Bot.Persistence;

/// <summary>The database cannot be used as it is; the message says why and what to do. Starting again changes nothing.</summary>
internal sealed class UnusableDatabaseException(string message) : Exception(message);

/// <summary>The database server did not answer for as long as the start waits for it. Starting again may help.</summary>
internal sealed class UnreachableDatabaseException(string message) : Exception(message);
