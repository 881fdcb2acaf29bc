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

/// <summary>Lets the provider-neutral parts ask for the base type.</summary>
internal sealed class SqliteContextFactory(IDbContextFactory<SqliteExitBotContext> contexts) : IDbContextFactory<ExitBotContext>
{
    public ExitBotContext CreateDbContext() => contexts.CreateDbContext();
}
