using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ExitBot.Bot.Persistence.PostgreSql;

/// <summary>For dotnet ef only: it makes a model, never a connection.</summary>
internal sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlExitBotContext>
{
    public PostgreSqlExitBotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlExitBotContext>().UseNpgsql().Options);
}
