using System.Net.Sockets;
using ExitBot.Bot.Persistence.Server;
using Npgsql;

namespace ExitBot.Bot.Persistence.PostgreSql;

/// <summary>PostgreSQL's error codes (Appendix A of its manual) as what they mean here.</summary>
internal static class PostgreSqlErrors
{
    private const string IdleInTransactionSessionTimeout = "25P03";

    public static ServerFailure? FailureOf(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case OperationCanceledException:
                    return null;
                case ObjectDisposedException { ObjectName: var name } when name.StartsWith(nameof(Npgsql), StringComparison.Ordinal):
                    return ServerFailure.Closed;
                case PostgresException reported:
                    return FailureOf(reported.SqlState);
                case NpgsqlException { InnerException: TimeoutException } late:
                    return late.Message.Contains("pool", StringComparison.Ordinal) ? ServerFailure.Exhausted : ServerFailure.TooSlow;
                case NpgsqlException { InnerException: PostgresException }:
                    continue;
                case NpgsqlException { InnerException: IOException or SocketException or null }:
                    return ServerFailure.Away;
            }
        }

        return null;
    }

    private static ServerFailure? FailureOf(string state) => state switch
    {
        PostgresErrorCodes.UniqueViolation => ServerFailure.Duplicate,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => ServerFailure.Victim,
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable => ServerFailure.TooSlow,
        PostgresErrorCodes.TooManyConnections => ServerFailure.Exhausted,
        PostgresErrorCodes.InvalidCatalogName => ServerFailure.NoDatabase,
        PostgresErrorCodes.ReadOnlySqlTransaction => ServerFailure.ReadOnly,
        IdleInTransactionSessionTimeout => ServerFailure.Away,
        ['2', '8', ..] => ServerFailure.Denied,
        ['0', '8', ..] => ServerFailure.Away,
        ['5', '3', ..] => ServerFailure.Full,
        ['5', '7', ..] => ServerFailure.Starting,
        ['5', '8', ..] => ServerFailure.Away,
        _ => null,
    };
}
