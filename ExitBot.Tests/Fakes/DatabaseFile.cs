using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace ExitBot.Tests.Fakes;

internal sealed class DatabaseFile(string path) : TestDatabase
{
    // The service's assembly knows where the native library lies; it must have said so before the first connection.
    static DatabaseFile() => RuntimeHelpers.RunModuleConstructor(typeof(Program).Module.ModuleHandle);

    public string Path => path;

    /// <summary>Keeps everybody else from writing until it is disposed of.</summary>
    public IDisposable Lock()
    {
        var connection = Open(forWriting: true);
        using var command = CommandOf(connection, "BEGIN IMMEDIATE");
        command.ExecuteNonQuery();
        return connection;
    }

    protected override DbConnection Open(bool forWriting)
    {
        var mode = forWriting ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 10 }.ConnectionString);
        connection.Open();
        return connection;
    }
}
