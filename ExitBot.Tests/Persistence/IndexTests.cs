using System.Reflection;
using ExitBot.Bot.Persistence;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.SqlServer;
using ExitBot.Tests.Conventions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ExitBot.Tests.Persistence;

/// <summary>Every prepared query has an index, and docs/database.md lists every index there is.</summary>
public sealed class IndexTests : IDisposable
{
    /// <summary>Their rows are a handful and are sorted after they are found: the answers of one interview.</summary>
    private static readonly string[] Sorted = ["ExitInterviewStore.AnswersTo"];

    private readonly ExitBotContext _context = new SqlServerDesignTimeFactory().CreateDbContext([]);

    public void Dispose() => _context.Dispose();

    public static TheoryData<string> Queries() => [.. QueryFields().Select(NameOf)];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_prepared_query_has_an_index_that_finds_and_orders_its_rows(string name)
    {
        var field = QueryFields().Single(field => NameOf(field) == name);
        var query = field.GetValue(null)!;
        var type = _context.Model.FindEntityType(field.FieldType.GenericTypeArguments[0])!;
        var where = Of<IReadOnlyList<string>>(query, "Where")!;
        var only = Of<(string Property, object Value)?>(query, "Only");
        var orderBy = Sorted.Contains(name) ? null : Of<string>(query, "OrderBy");

        Assert.True(
            IndexesOf(type).Any(index => Serves(index, where, only?.Property, orderBy)),
            $"{name} asks {type.GetTableName()} by {string.Join(", ", where)} ordered by {orderBy}: no index serves it.");
    }

    [Fact]
    public void The_document_lists_every_index_and_no_other()
    {
        var expected = _context.Model.GetEntityTypes().SelectMany(type => IndexesOf(type).Select(index => index.Name)).Order(StringComparer.Ordinal);
        var listed = SourceTree.Read("docs/database.md").Split('\n')
            .Where(line => line.StartsWith("| `PK_", StringComparison.Ordinal) || line.StartsWith("| `IX_", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]).Order(StringComparer.Ordinal);

        Assert.Equal(expected, listed);
    }

    private static bool Serves((string Name, IReadOnlyList<string> Columns, string? Filter) index, IReadOnlyList<string> where, string? only, string? orderBy) =>
        (index.Filter is null || (only is not null && index.Filter.Contains($"[{only}]", StringComparison.Ordinal)))
        && index.Columns.Take(where.Count).ToHashSet().SetEquals(where)
        && (orderBy is null || index.Columns.ElementAtOrDefault(where.Count) == orderBy);

    private static T? Of<T>(object query, string property) => (T?)query.GetType().GetProperty(property)!.GetValue(query);

    private static IEnumerable<(string Name, IReadOnlyList<string> Columns, string? Filter)> IndexesOf(IEntityType type)
    {
        foreach (var key in type.GetKeys())
        {
            yield return (key.GetName()!, [.. key.Properties.Select(property => property.Name)], null);
        }

        foreach (var index in type.GetIndexes())
        {
            yield return (index.GetDatabaseName()!, [.. index.Properties.Select(property => property.Name)], index.GetFilter());
        }
    }

    private static IEnumerable<FieldInfo> QueryFields() => typeof(ExitBotContext).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
        .Where(field => field.FieldType is { IsGenericType: true } kind && kind.GetGenericTypeDefinition() == typeof(RowQuery<>));

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";
}
