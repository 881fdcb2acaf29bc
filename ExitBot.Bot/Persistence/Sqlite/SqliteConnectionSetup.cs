using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Gives the connections that EF opens the same settings as ours.</summary>
internal sealed class SqliteConnectionSetup(SqliteDatabase database) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        database.Prepare((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        database.Prepare((SqliteConnection)connection);
        return Task.CompletedTask;
    }
}
