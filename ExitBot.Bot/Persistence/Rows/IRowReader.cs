namespace ExitBot.Bot.Persistence.Rows;

/// <summary>Reads rows of the hot path by prepared statements. Everything else asks EF.</summary>
internal interface IRowReader
{
    /// <exception cref="ExitBot.Bot.Turns.StoreUnavailableException">The database cannot read now.</exception>
    ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class;

    /// <exception cref="ExitBot.Bot.Turns.StoreUnavailableException">The database cannot read now.</exception>
    ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class;
}

/// <summary>Rows whose named properties equal given values. Kept as a static field: a statement is prepared once for each instance.</summary>
/// <param name="only">A condition that never changes. It stands in the statement as a constant, so that an index over just those rows serves it.</param>
/// <param name="orderBy">A property, with a leading minus for descending.</param>
internal sealed class RowQuery<TRow>(string[] where, (string Property, object Value)? only = null, string? orderBy = null)
    where TRow : class
{
    public (string Property, object Value)? Only { get; } = only;

    public IReadOnlyList<string> Where { get; } = where;

    public string? OrderBy { get; } = orderBy?.TrimStart('-');

    public bool Descending { get; } = orderBy is ['-', ..];
}
