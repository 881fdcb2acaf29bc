namespace ExitBot.Bot.Persistence.Rows;

/// <summary>A row with a place in its conversation. Rows numbered in one call of a batch share one place.</summary>
internal interface INumberedRow
{
    long Sequence { get; set; }
}

/// <summary>A row that is only changed when its version is still the one that was read, which is one less than the one written.</summary>
internal interface IVersionedRow
{
    int Version { get; set; }
}
