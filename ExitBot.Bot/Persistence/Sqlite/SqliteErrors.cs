using ExitBot.Bot.Turns;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ExitBot.Bot.Persistence.Sqlite;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as what they mean here.</summary>
internal static class SqliteErrors
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int OutOfMemory = 7;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int Constraint = 19;
    private const int NotADatabase = 26;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    /// <summary>As ADO.NET has them.</summary>
    /// <param name="result">Extended or not.</param>
    public static SqliteException Of(int result, sqlite3 database) =>
        new($"SQLite result {result}: {raw.sqlite3_errmsg(database).utf8_to_string()}", result & 0xFF, raw.sqlite3_extended_errcode(database));

    public static bool IsDuplicate(SqliteException error) =>
        error.SqliteErrorCode == Constraint && error.SqliteExtendedErrorCode is ConstraintPrimaryKey or ConstraintUnique;

    public static bool IsDamaged(SqliteException error) => error.SqliteErrorCode is Corrupt or NotADatabase;

    /// <summary>Whether the database cannot work now but may later.</summary>
    public static bool IsUnavailable(SqliteException error) =>
        error.SqliteErrorCode is Busy or Locked or OutOfMemory or ReadOnly or InputOutput or Full or CannotOpen;

    public static StoreUnavailableException Unavailable(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            Busy or Locked => "the database file is locked",
            Full => "the disk is full",
            ReadOnly => "the database file is read-only",
            _ => "the database file cannot be read or written",
        },
        error);
}
