using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Persistence;

public sealed class ConnectionStringTests
{
    [Theory]
    [InlineData("PostgreSql", "Data Source=data/exitbot.db", "does not name a PostgreSQL server and database")]
    [InlineData("PostgreSql", "Host=db.example;Password=correct-horse", "does not name a PostgreSQL server and database")]
    [InlineData("SqlServer", "Data Source=data/exitbot.db", "does not name a SQL Server and a database")]
    [InlineData("SqlServer", "Server=db.example;Password=correct-horse;Rubbish=1", "does not name a SQL Server and a database")]
    [InlineData("7", "Data Source=data/exitbot.db", "Database:Provider")]
    [InlineData("Oracle", "Data Source=data/exitbot.db", "Database:Provider")]
    public async Task A_connection_string_of_another_kind_is_refused_with_an_example(string provider, string connection, string sentence)
    {
        var (exitCode, output) = await ExitBotProcess.RunToItsEndAsync([], ("Database__Provider", provider), ("ConnectionStrings__ExitBot", connection));

        Assert.Equal(78, exitCode);
        Assert.Contains(sentence, output, StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
