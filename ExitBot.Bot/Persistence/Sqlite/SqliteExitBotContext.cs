using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ExitBot.Bot.Persistence.Sqlite;

internal sealed class SqliteExitBotContext(DbContextOptions<SqliteExitBotContext> options) : ExitBotContext(options);

/// <summary>For dotnet ef only: it makes a model, never a connection.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteExitBotContext>
{
    public SqliteExitBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteExitBotContext>().UseSqlite("Data Source=:memory:").Options);
}
