using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>A table as the statements of the hot path see it: names quoted for the provider, columns in model order.</summary>
internal sealed class TableMap
{
    private readonly ISqlGenerationHelper _sql;
    private readonly Dictionary<string, ColumnMap> _byProperty;

    public TableMap(IEntityType type, ISqlGenerationHelper sql)
    {
        _sql = sql;
        RowType = type.ClrType;
        Name = sql.DelimitIdentifier(type.GetTableName()!, type.GetSchema());
        Columns = [.. type.GetProperties().Select(property => new ColumnMap(property, sql.DelimitIdentifier(property.GetColumnName())))];
        _byProperty = Columns.ToDictionary(column => column.Property.Name, StringComparer.Ordinal);
    }

    public Type RowType { get; }

    public string Name { get; }

    public IReadOnlyList<ColumnMap> Columns { get; }

    public ColumnMap this[string property] => _byProperty[property];

    public string Parameter(string name) => _sql.GenerateParameterName(name);

    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    public Func<DbDataReader, TRow> Materializer<TRow>()
    {
        var reader = Expression.Parameter(typeof(DbDataReader));
        var bindings = Columns.Select((column, index) => Expression.Bind(column.Property.PropertyInfo!, column.Read(reader, index)));
        var row = Expression.MemberInit(Expression.New(typeof(TRow)), bindings);
        return Expression.Lambda<Func<DbDataReader, TRow>>(row, reader).Compile();
    }
}
