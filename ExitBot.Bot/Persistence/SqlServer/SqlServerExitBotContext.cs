using System.Text.RegularExpressions;
using ExitBot.Bot.Persistence.Server;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.SqlServer;

internal sealed partial class SqlServerExitBotContext(DbContextOptions<SqlServerExitBotContext> options) : ExitBotContext(options)
{
    /// <summary>By ordinal. The default ignores case and trailing blanks, so that two people's conversations could meet.</summary>
    private const string Ordinal = "Latin1_General_100_BIN2";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(Ordinal);
        configurationBuilder.Properties<KeyHash>().HaveMaxLength(KeyHash.Size).AreFixedLength();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        CommitRow.Configure(modelBuilder);
        InstanceRow.Configure(modelBuilder);
        ConversationLeaseRow.Configure(modelBuilder);
        ConversationChangeRow.Configure(modelBuilder);

        // Filters are written once, in standard SQL.
        foreach (var index in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()))
        {
            if (index.GetFilter() is { } filter)
            {
                index.SetFilter(QuotedName().Replace(filter, "[$1]"));
            }
        }
    }

    [GeneratedRegex("\"(\\w+)\"")]
    private static partial Regex QuotedName();
}
