using System.Globalization;
using System.Text;
using ExitBot.Bot.Turns;
using SQLitePCL;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>
/// A prepared statement of SQLite's C interface, values bound by position. ADO.NET between costs more than SQLite itself for
/// rows as small as ours. Used by one thread at a time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int GuidLength = 36;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _text = new byte[4096];

    public SqliteStatement(sqlite3 database, string text)
    {
        _database = database;
        Check(raw.sqlite3_prepare_v3(_database, text, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Rows that the last step of an INSERT, UPDATE or DELETE affected.</summary>
    public int Changes => raw.sqlite3_changes(_database);

    /// <param name="position">From 1.</param>
    public void Bind(int position, long value) => Check(raw.sqlite3_bind_int64(_statement, position, value));

    public void BindNull(int position) => Check(raw.sqlite3_bind_null(_statement, position));

    public void Bind(int position, string value)
    {
        if (value.Length == 0)
        {
            // An empty span has no address, and no address is NULL.
            Check(raw.sqlite3_bind_text(_statement, position, string.Empty));
            return;
        }

        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        var length = Encoding.UTF8.GetBytes(value, _text);
        Check(raw.sqlite3_bind_text(_statement, position, _text.AsSpan(0, length)));
    }

    public void Bind(int position, KeyHash value)
    {
        Span<byte> bytes = stackalloc byte[KeyHash.Size];
        value.CopyTo(bytes);
        Check(raw.sqlite3_bind_blob(_statement, position, bytes));
    }

    public void Bind(int position, byte[] value) => Check(raw.sqlite3_bind_blob(_statement, position, value));

    /// <summary>As text in upper case: so EF writes it, and so it is compared.</summary>
    public void Bind(int position, Guid value)
    {
        Span<char> text = stackalloc char[GuidLength];
        Span<byte> upper = stackalloc byte[GuidLength];
        value.TryFormat(text, out _);
        Ascii.ToUpper(text, upper, out _);
        Check(raw.sqlite3_bind_text(_statement, position, upper));
    }

    /// <returns>Whether there is a row.</returns>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return result == raw.SQLITE_ROW;
        }

        throw SqliteErrors.Of(result, _database);
    }

    /// <summary>Runs a statement that returns no rows, and makes it ready for the next run.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    // Its result repeats the failure of the step before, which was thrown there.
    public void Reset() => _ = raw.sqlite3_reset(_statement);

    /// <param name="column">From 0.</param>
    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Int64(int column) => raw.sqlite3_column_int64(_statement, column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public Guid Id(int column) => Guid.Parse(Text(column), CultureInfo.InvariantCulture);

    public KeyHash Hash(int column) => KeyHash.FromBytes(raw.sqlite3_column_blob(_statement, column));

    public byte[] Blob(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw SqliteErrors.Of(result, _database);
        }
    }
}
