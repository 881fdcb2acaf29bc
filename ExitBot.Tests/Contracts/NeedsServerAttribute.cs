using ExitBot.Tests.Fakes.PostgreSql;

namespace ExitBot.Tests.Contracts;

public enum TestServer
{
    PostgreSql,
    SqlServer,
}

/// <summary>The database facts of this class are skipped, with the reason, where the server is missing.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsServerAttribute(TestServer server) : Attribute
{
    public TestServer Server => server;

    /// <returns>Why the tests cannot run here; null when they can.</returns>
    public static string? Missing(TestServer server) => server switch
    {
        TestServer.PostgreSql => PostgresServer.Missing,
        _ => Environment.GetEnvironmentVariable(SqlServerFixture.Variable) is null ? $"{SqlServerFixture.Variable} names no SQL Server" : null,
    };
}
