using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.Server;
using ExitBot.Bot.Persistence.SqlServer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ExitBot.Tests.Persistence;

/// <summary>What SQL Server is sent, as far as that can be seen without one. The contracts run against a real one in CI.</summary>
public sealed class SqlServerTextTests
{
    private readonly SqlServerDatabase _database = new(
        new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:ExitBot", "Server=db.example;Database=ExitBot;User Id=hr;Password=correct-horse;Encrypt=True;Max Pool Size=7")]).Build(),
        Options.Create(new DatabaseOptions()));

    [Fact]
    public void The_first_row_is_asked_for_alone() =>
        Assert.Equal("SELECT TOP (1) [Key] FROM [Inbox] WHERE [Key] = @p0 ORDER BY [Sequence]", _database.FirstOf("SELECT [Key] FROM [Inbox] WHERE [Key] = @p0 ORDER BY [Sequence]"));

    [Fact]
    public void The_counter_is_moved_or_made_under_a_lock_on_its_key()
    {
        var text = _database.CountUp(new CounterText("[C]", "INSERT INTO [C] ([Key], [Last])", "@p0, @p1", "[Key]", "@p0", "[Last]", "@p1"));

        Assert.Equal(
            """
            UPDATE [C] WITH (UPDLOCK, SERIALIZABLE) SET [Last] = [Last] + @p1 OUTPUT inserted.[Last] WHERE [Key] = @p0;
            IF @@ROWCOUNT = 0 INSERT INTO [C] ([Key], [Last]) OUTPUT inserted.[Last] VALUES (@p0, @p1);
            """,
            text);
    }

    [Fact]
    public void Pool_and_times_come_from_the_settings_and_the_place_keeps_the_account_to_itself()
    {
        Assert.Contains("Max Pool Size=40", _database.ConnectionString, StringComparison.Ordinal);
        Assert.Contains("Command Timeout=5", _database.ConnectionString, StringComparison.Ordinal);
        Assert.Contains("Pool Blocking Period=NeverBlock", _database.ConnectionString, StringComparison.Ordinal);
        Assert.Equal("SQL Server database ExitBot on db.example", _database.Place);
    }
}
