using ExitBot.Bot.Persistence.Server;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.PostgreSql;

internal sealed class PostgreSqlExitBotContext(DbContextOptions<PostgreSqlExitBotContext> options) : ExitBotContext(options)
{
    /// <summary>By ordinal, whatever the server's locale.</summary>
    private const string Ordinal = "C";

    /// <summary>A longer text has no length in the database: PostgreSQL stores both alike, and a bound of a million checks nothing.</summary>
    private const int LongestVarchar = 4_000;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Ordinal);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        CommitRow.Configure(modelBuilder);
        InstanceRow.Configure(modelBuilder);
        ConversationLeaseRow.Configure(modelBuilder);
        ConversationChangeRow.Configure(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            if (property.GetMaxLength() > LongestVarchar)
            {
                property.SetColumnType("text");
            }
        }
    }
}
