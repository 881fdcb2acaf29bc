using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ExitBot.Bot.Persistence.SqlServer;

/// <summary>For dotnet ef only: it makes a model, never a connection.</summary>
internal sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<SqlServerExitBotContext>
{
    public SqlServerExitBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerExitBotContext>().UseSqlServer().Options);
}
