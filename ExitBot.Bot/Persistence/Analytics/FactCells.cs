namespace ExitBot.Bot.Persistence.Analytics;

/// <summary>The values in a text, one after the other; nothing is an empty one.</summary>
internal ref struct FactCells(string text)
{
    // Cleaned out of whatever people send.
    public const char Separator = '\u001F';

    private ReadOnlySpan<char> _rest = text;

    public ReadOnlySpan<char> Next()
    {
        var end = _rest.IndexOf(Separator);
        var cell = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? [] : _rest[(end + 1)..];
        return cell;
    }
}
