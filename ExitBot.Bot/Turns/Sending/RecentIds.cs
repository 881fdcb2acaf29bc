namespace ExitBot.Bot.Turns.Sending;

/// <summary>Which ids a channel gave to the last few replies, as long as the lane lives. Used by one send at a time.</summary>
internal sealed class RecentIds
{
    private const int Kept = 4;

    private (Guid Ours, string Channels)[]? _ids;
    private int _next;

    public void Add(Guid ours, string? channels)
    {
        if (channels is not null)
        {
            (_ids ??= new (Guid, string)[Kept])[_next++ % Kept] = (ours, channels);
        }
    }

    public bool Has(Guid ours) => _ids is not null && Array.Exists(_ids, id => id.Ours == ours);

    public string? Find(string target) =>
        _ids is not null && Guid.TryParseExact(target, "N", out var ours) ? Array.Find(_ids, id => id.Ours == ours).Channels : null;
}
