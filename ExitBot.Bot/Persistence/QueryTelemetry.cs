using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExitBot.Bot.Persistence;

/// <summary>Times the queries that go through EF.</summary>
internal sealed class QueryTelemetry(DatabaseTelemetry telemetry) : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Ended(eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Ended(eventData);
        return new(result);
    }

    private void Ended(CommandExecutedEventData ended) => telemetry.End("query", ended.CommandSource.ToString(), ended.Duration);
}
