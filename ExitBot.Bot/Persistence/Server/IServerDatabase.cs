using System.Data;
using System.Data.Common;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>What the server databases differ in for rows of the hot path: connections, the text of some statements, error codes.</summary>
internal interface IServerDatabase
{
    /// <summary>For people and logs: server and database, without the account.</summary>
    string Place { get; }

    /// <summary>How large rows are best read.</summary>
    CommandBehavior Reading { get; }

    /// <summary>A closed connection of the pool.</summary>
    DbConnection CreateConnection();

    /// <summary>How the parameter of this number is called when it is made; empty where the place alone counts.</summary>
    string ParameterName(int number);

    /// <summary>How the parameter of this number stands in the text.</summary>
    string Placeholder(int number);

    /// <summary>The same SELECT for its first row only.</summary>
    string FirstOf(string select);

    /// <summary>
    /// One statement that adds the given number to the counter of the row with the given key, or inserts the row when there is
    /// none, and returns the counter. It keeps the row locked until the transaction ends.
    /// </summary>
    string CountUp(CounterText text);

    /// <returns>Null when the error is not the database's trouble but a mistake of ours.</returns>
    ServerFailure? FailureOf(Exception error);
}

/// <summary>The parts of <see cref="IServerDatabase.CountUp"/>, names quoted and parameters in place.</summary>
/// <param name="Insert">The whole INSERT up to its VALUES.</param>
internal sealed record CounterText(string Table, string Insert, string Values, string Key, string KeyValue, string Counter, string CounterValue);
