using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.PostgreSql;
using ExitBot.Bot.Persistence.Sqlite;
using ExitBot.Bot.Persistence.SqlServer;
using ExitBot.Tests.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ExitBot.Tests.Persistence;

/// <summary>One model, three sets of migrations. When one of these fails: deployment/scripts/add-migration.</summary>
public sealed class MigrationTests
{
    private static readonly string[] Names = ["Sqlite", "SqlServer", "PostgreSql"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_change_of_the_model_has_its_migration(string provider)
    {
        using var context = ContextOf(provider);

        Assert.False(context.Database.HasPendingModelChanges(), $"Run deployment/scripts/add-migration: the {provider} set lacks a change of the model.");
    }

    [Fact]
    public void All_sets_have_the_same_migrations()
    {
        var names = Names.Select(ContextOf).Select(NamesOf).ToList();

        Assert.All(names, set => Assert.Equal(names[0], set));
    }

    [Fact]
    public void The_committed_script_of_sql_server_is_the_one_of_its_migrations()
    {
        using var context = ContextOf("SqlServer");
        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Equal(script.ReplaceLineEndings("\n"), SourceTree.Read("deployment/sql/sqlserver.sql").ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void No_column_is_generated_by_the_database(string provider)
    {
        using var context = ContextOf(provider);
        var properties = context.Model.GetEntityTypes().SelectMany(type => type.GetProperties());

        Assert.All(properties, property => Assert.True(property.ValueGenerated == ValueGenerated.Never, $"{property.DeclaringType.ClrType.Name}.{property.Name}"));
    }

    [Theory]
    [InlineData("SqlServer", "Latin1_General_100_BIN2")]
    [InlineData("PostgreSql", "C")]
    public void Every_text_compares_by_ordinal(string provider, string collation)
    {
        using var context = ContextOf(provider);
        var texts = context.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => property.ClrType == typeof(string));

        Assert.All(texts, property => Assert.Equal(collation, property.GetCollation()));
    }

    public static TheoryData<string> Providers() => [.. Names];

    private static List<string> NamesOf(ExitBotContext context)
    {
        using (context)
        {
            return [.. context.Database.GetMigrations().Select(id => id[(id.IndexOf('_', StringComparison.Ordinal) + 1)..])];
        }
    }

    private static ExitBotContext ContextOf(string provider) => provider switch
    {
        "SqlServer" => new SqlServerDesignTimeFactory().CreateDbContext([]),
        "PostgreSql" => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => new SqliteDesignTimeFactory().CreateDbContext([]),
    };
}
