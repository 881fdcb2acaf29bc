namespace ExitBot.Bot.Persistence.Rows;

internal sealed class MeasuredRowWriter(IRowWriter writer, DatabaseTelemetry telemetry) : IRowWriter
{
    public async Task WriteAsync(RowBatch batch, CancellationToken cancellationToken)
    {
        var began = telemetry.Begin();
        using var trace = DatabaseTelemetry.Trace("write");
        try
        {
            await writer.WriteAsync(batch, cancellationToken);
        }
        finally
        {
            telemetry.End("write", "batch", began);
        }
    }
}
