using ExitBot.Bot.Persistence.Server;
using Microsoft.Data.SqlClient;

namespace ExitBot.Bot.Persistence.SqlServer;

/// <summary>SQL Server's error numbers (sys.messages, and SqlClient's own below 0) as what they mean here.</summary>
internal static class SqlServerErrors
{
    /// <summary>From here on the server reports want of a resource (17), trouble of its own (18, 19) or the end of the connection (20 and up).</summary>
    private const byte ServersOwnTrouble = 17;

    public static ServerFailure? FailureOf(Exception error)
    {
        for (Exception? cause = error; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case OperationCanceledException:
                    return null;
                case SqlException reported:
                    return FailureOf(reported);
                case InvalidOperationException when IsExhaustedPool(cause):
                    return ServerFailure.Exhausted;
            }
        }

        return null;
    }

    private static ServerFailure? FailureOf(SqlException error) => error.Number switch
    {
        2601 or 2627 => ServerFailure.Duplicate,
        1205 or 3960 => ServerFailure.Victim,
        -2 or 1222 => ServerFailure.TooSlow,

        // 911 comes from USE, 4060 from the login; a database that is restored or fails over answers 4060 too.
        911 or 4060 => ServerFailure.NoDatabase,
        18452 or 18456 or 18487 or 18488 => ServerFailure.Denied,
        701 or 1101 or 1105 or 8645 or 9002 or 10928 or 10929 or 40544 => ServerFailure.Full,
        3906 or 976 or 978 or 983 => ServerFailure.ReadOnly,
        596 or 6005 or 17142 or 40197 or 40501 or 40613 or 49918 or 49919 or 49920 => ServerFailure.Starting,
        _ => error.Class >= ServersOwnTrouble ? ServerFailure.Away : null,
    };

    // SqlClient has neither a type nor a number for it. It is thrown by the driver itself, so its stack begins there.
    private static bool IsExhaustedPool(Exception error) =>
        error.Source?.Contains("SqlClient", StringComparison.Ordinal) == true && error.Message.Contains("pool", StringComparison.OrdinalIgnoreCase);
}
