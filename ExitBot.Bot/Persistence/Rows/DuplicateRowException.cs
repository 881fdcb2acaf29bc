namespace ExitBot.Bot.Persistence.Rows;

/// <summary>A key that was to be inserted exists. Told apart by the provider's error code, never by the message.</summary>
internal sealed class DuplicateRowException(string table) : Exception($"{table} has a row with this key already.")
{
    public string Table { get; } = table;
}
