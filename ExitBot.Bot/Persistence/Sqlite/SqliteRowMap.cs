using System.Globalization;
using System.Linq.Expressions;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>Compiles the way of a row into the parameters of a statement and out of its columns, without boxing. Storage classes are EF's.</summary>
internal static class SqliteRowMap
{
    /// <summary>Throws when a column has a type that is not known here: at the start, not with the first row that somebody writes.</summary>
    public static void RequireKnownTypes(IEnumerable<TableMap> tables)
    {
        foreach (var (table, column) in tables.SelectMany(table => table.Columns.Select(column => (table, column))))
        {
            var type = column.Property.ClrType;
            if (!Knows(Nullable.GetUnderlyingType(type) ?? type))
            {
                throw new NotSupportedException($"{table.RowType.Name}.{column.Property.Name}: say in {nameof(SqliteRowMap)} how SQLite stores a {type}.");
            }
        }
    }

    /// <summary>Binds the columns of a row to the parameters from 1 on, the version as it was read where it is a condition.</summary>
    public static Action<SqliteStatement, object> Binder(Type rowType, IReadOnlyList<RowParameter> parameters)
    {
        var statement = Expression.Parameter(typeof(SqliteStatement));
        var given = Expression.Parameter(typeof(object));
        var row = Expression.Variable(rowType);
        List<Expression> body = [Expression.Assign(row, Expression.Convert(given, rowType))];
        for (var i = 0; i < parameters.Count; i++)
        {
            Expression value = Expression.Property(row, parameters[i].Column.Property.PropertyInfo!);
            body.Add(Bind(statement, i + 1, parameters[i].IsVersionRead ? Expression.Decrement(value) : value));
        }

        return Expression.Lambda<Action<SqliteStatement, object>>(Expression.Block([row], body), statement, given).Compile();
    }

    /// <summary>Makes a row of the columns of a statement, which are those of the table in their order.</summary>
    public static Func<SqliteStatement, TRow> Materializer<TRow>(TableMap table)
    {
        var statement = Expression.Parameter(typeof(SqliteStatement));
        var bindings = table.Columns.Select((column, index) =>
            Expression.Bind(column.Property.PropertyInfo!, Read(statement, index, column.Property.ClrType)));
        return Expression.Lambda<Func<SqliteStatement, TRow>>(Expression.MemberInit(Expression.New(typeof(TRow)), bindings), statement).Compile();
    }

    /// <summary>Binds values given one by one, as a query's are.</summary>
    public static void Bind(SqliteStatement statement, int position, object value)
    {
        switch (value)
        {
            case KeyHash hash:
                statement.Bind(position, hash);
                break;
            case Guid id:
                statement.Bind(position, id);
                break;
            case string text:
                statement.Bind(position, text);
                break;
            case DateTimeOffset time:
                statement.Bind(position, time.UtcTicks);
                break;
            case DateOnly day:
                statement.Bind(position, DayText(day));
                break;
            default:
                statement.Bind(position, Convert.ToInt64(value, null));
                break;
        }
    }

    private static bool Knows(Type type) =>
        type.IsEnum || type == typeof(string) || type == typeof(KeyHash) || type == typeof(Guid) || type == typeof(DateTimeOffset)
        || type == typeof(DateOnly) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(byte[]);

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Expression Bind(Expression statement, int position, Expression value)
    {
        if (Nullable.GetUnderlyingType(value.Type) is not null)
        {
            return Expression.IfThenElse(
                Expression.Property(value, nameof(Nullable<>.HasValue)),
                Bind(statement, position, Expression.Property(value, nameof(Nullable<>.Value))),
                BindNull(statement, position));
        }

        var bound = Expression.Call(statement, nameof(SqliteStatement.Bind), null, Expression.Constant(position), Stored(value));
        return value.Type.IsValueType
            ? bound
            : Expression.IfThenElse(Expression.Equal(value, Expression.Constant(null, value.Type)), BindNull(statement, position), bound);
    }

    private static MethodCallExpression BindNull(Expression statement, int position) =>
        Expression.Call(statement, nameof(SqliteStatement.BindNull), null, Expression.Constant(position));

    private static Expression Stored(Expression value) => value.Type switch
    {
        var type when type == typeof(string) || type == typeof(KeyHash) || type == typeof(Guid) || type == typeof(byte[]) => value,
        var type when type == typeof(DateTimeOffset) => Expression.Property(value, nameof(DateTimeOffset.UtcTicks)),
        var type when type == typeof(DateOnly) => Expression.Call(typeof(SqliteRowMap), nameof(DayText), null, value),
        var type when type == typeof(bool) => Expression.Condition(value, Expression.Constant(1L), Expression.Constant(0L)),
        var type when type.IsEnum || type == typeof(int) || type == typeof(long) => Expression.Convert(value, typeof(long)),
        var type => throw new NotSupportedException($"Say here how SQLite stores a {type}."),
    };

    private static Expression Read(Expression statement, int column, Type type)
    {
        var index = Expression.Constant(column);
        if (type.IsValueType && Nullable.GetUnderlyingType(type) is null)
        {
            return Value(statement, index, type);
        }

        return Expression.Condition(
            Expression.Call(statement, nameof(SqliteStatement.IsNull), null, index),
            Expression.Default(type),
            Expression.Convert(Value(statement, index, Nullable.GetUnderlyingType(type) ?? type), type));
    }

    private static Expression Value(Expression statement, Expression index, Type type)
    {
        var method = type == typeof(string) || type == typeof(DateOnly) ? nameof(SqliteStatement.Text)
            : type == typeof(KeyHash) ? nameof(SqliteStatement.Hash)
            : type == typeof(Guid) ? nameof(SqliteStatement.Id)
            : type == typeof(byte[]) ? nameof(SqliteStatement.Blob)
            : nameof(SqliteStatement.Int64);
        var value = Expression.Call(statement, method, null, index);
        return type switch
        {
            _ when value.Type == type => value,
            _ when type == typeof(DateOnly) => Expression.Call(typeof(SqliteRowMap), nameof(Day), null, value),
            _ when type == typeof(bool) => Expression.NotEqual(value, Expression.Constant(0L)),
            _ when type == typeof(DateTimeOffset) => Expression.New(
                typeof(DateTimeOffset).GetConstructor([typeof(long), typeof(TimeSpan)])!, value, Expression.Constant(TimeSpan.Zero)),
            _ => Expression.Convert(value, type),
        };
    }
}
