namespace ExitBot.Bot.Persistence;

/// <summary>Another process works on the database file.</summary>
internal sealed class DatabaseFileTakenException(string file) : Exception(
    $"Another ExitBot already works on {file}. Stop it first, or give this one a file of its own with ConnectionStrings:ExitBot. Several instances need a server database.");
