namespace ExitBot.Bot.Persistence.Rows;

internal sealed class MeasuredRowReader(IRowReader reader, DatabaseTelemetry telemetry) : IRowReader
{
    public async ValueTask<TRow?> FirstAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class
    {
        var began = telemetry.Begin();
        try
        {
            return await reader.FirstAsync(query, cancellationToken, values);
        }
        finally
        {
            telemetry.End("read", typeof(TRow).Name, began);
        }
    }

    public async ValueTask<List<TRow>> ListAsync<TRow>(RowQuery<TRow> query, CancellationToken cancellationToken, params object[] values)
        where TRow : class
    {
        var began = telemetry.Begin();
        try
        {
            return await reader.ListAsync(query, cancellationToken, values);
        }
        finally
        {
            telemetry.End("read", typeof(TRow).Name, began);
        }
    }
}
