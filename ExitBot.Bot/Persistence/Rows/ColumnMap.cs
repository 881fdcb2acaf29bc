using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>How one property of a row lies in its column, taken from EF's model.</summary>
internal sealed class ColumnMap
{
    private readonly RelationalTypeMapping _mapping;
    private readonly Lazy<Func<object, object?>> _get;

    public ColumnMap(IProperty property, string column)
    {
        Property = property;
        Name = column;
        IsKey = property.IsPrimaryKey();
        IsVersion = property.IsConcurrencyToken;
        _mapping = property.GetRelationalTypeMapping();

        // Not before somebody asks: most columns are never read one by one, and each getter is compiled.
        _get = new Lazy<Func<object, object?>>(() => Getter(property));
    }

    public IProperty Property { get; }

    public string Name { get; }

    public bool IsKey { get; }

    public bool IsVersion { get; }

    public DbParameter CreateParameter(DbCommand command, string name) =>
        _mapping.CreateParameter(command, name, value: null, nullable: true);

    /// <param name="value">As it is in the row; the size of a text parameter follows from it.</param>
    public DbParameter CreateParameter(DbCommand command, string name, object? value) =>
        _mapping.CreateParameter(command, name, value, nullable: true);

    public string Literal(object value) => _mapping.GenerateSqlLiteral(value);

    public object? Value(object row) => _get.Value(row);

    /// <summary>An expression that reads column <paramref name="index"/> of <paramref name="reader"/> as the property's type.</summary>
    public Expression Read(ParameterExpression reader, int index)
    {
        var converter = _mapping.Converter;
        var stored = converter?.ProviderClrType ?? Nullable.GetUnderlyingType(Property.ClrType) ?? Property.ClrType;
        var position = Expression.Constant(index);
        Expression value = Expression.Call(reader, nameof(DbDataReader.GetFieldValue), [stored], position);
        if (converter is not null)
        {
            Expression<Func<object, object?>> convert = raw => converter.ConvertFromProvider(raw);
            value = Expression.Invoke(convert, Expression.Convert(value, typeof(object)));
        }

        value = Expression.Convert(value, Property.ClrType);
        return Property.IsNullable
            ? Expression.Condition(
                Expression.Call(reader, nameof(DbDataReader.IsDBNull), null, position), Expression.Default(Property.ClrType), value)
            : value;
    }

    private static Func<object, object?> Getter(IProperty property)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), row).Compile();
    }
}
