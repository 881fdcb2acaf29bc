using System.Data.Common;
using System.Globalization;
using System.Text;
using ExitBot.Bot.Turns;

namespace ExitBot.Tests.Fakes;

/// <summary>A look into the service's database from outside, while it runs or after it died. Names stand unquoted, values are bound to @p0, @p1 and so on.</summary>
internal abstract class TestDatabase
{
    public long Count(string fromWhere, params object[] values) => (long)Rows($"SELECT COUNT(*) FROM {fromWhere}", values)[0][0]!;

    public string? Text(string sql, params object[] values) => Rows(sql, values) is [[var value]] ? value as string : null;

    public List<object?[]> Rows(string sql, params object[] values)
    {
        using var connection = Open(forWriting: false);
        using var command = CommandOf(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            reader.GetValues(row!);
            rows.Add(row);
        }

        return rows;
    }

    public void Change(string sql, params object[] values)
    {
        using var connection = Open(forWriting: true);
        using var command = CommandOf(connection, sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Every row of the named tables as text to compare.</summary>
    public string Dump(params string[] tables) => string.Concat(tables.Select(table => DumpColumns(table, "*")));

    public string DumpColumns(string table, string columns, string where = "1 = 1")
    {
        var dump = new StringBuilder();
        foreach (var row in Rows($"SELECT {columns} FROM {table} WHERE {where} ORDER BY 1"))
        {
            dump.Append(table).Append(": ").AppendJoin(" | ", row.Select(Write)).Append('\n');
        }

        return dump.ToString();
    }

    protected abstract DbConnection Open(bool forWriting);

    /// <summary>The text as this database wants it.</summary>
    protected virtual string Adapt(string sql) => sql;

    protected DbCommand CommandOf(DbConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the tests; what varies is bound.
        command.CommandText = Adapt(sql);
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            parameter.Value = values[i] is KeyHash key ? key.ToBytes() : values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static string Write(object? value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
