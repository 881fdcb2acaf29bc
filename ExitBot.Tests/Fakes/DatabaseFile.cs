using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ExitBot.Bot.Turns;
using Microsoft.Data.Sqlite;

namespace ExitBot.Tests.Fakes;

/// <summary>A look into the service's database from outside, while it runs or after it died.</summary>
internal sealed class DatabaseFile(string path)
{
    // The service's assembly knows where the native library lies; it must have said so before the first connection.
    static DatabaseFile() => RuntimeHelpers.RunModuleConstructor(typeof(Program).Module.ModuleHandle);

    public string Path => path;

    public long Count(string fromWhere, params object[] values) => (long)Rows($"SELECT COUNT(*) FROM {fromWhere}", values)[0][0]!;

    public string? Text(string sql, params object[] values) => Rows(sql, values) is [[var value]] ? value as string : null;

    /// <param name="values">Bound to @p0, @p1 and so on.</param>
    public List<object?[]> Rows(string sql, params object[] values)
    {
        using var connection = Open(SqliteOpenMode.ReadOnly);
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
        using var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = CommandOf(connection, sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Keeps everybody else from writing until it is disposed of.</summary>
    public IDisposable Lock()
    {
        var connection = Open(SqliteOpenMode.ReadWrite);
        using var command = CommandOf(connection, "BEGIN IMMEDIATE");
        command.ExecuteNonQuery();
        return connection;
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

    private static string Write(object? value) =>
        value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static SqliteCommand CommandOf(SqliteConnection connection, string sql, params object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the tests; what varies is bound.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"@p{i}", values[i] is KeyHash key ? key.ToBytes() : values[i]);
        }

        return command;
    }

    private SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
