using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;

namespace ExitBot.Tests.Fakes.PostgreSql;

internal sealed partial class PostgresDatabase(string connection) : TestDatabase
{
    public string Connection => connection;

    public string Name => new NpgsqlConnectionStringBuilder(connection).Database!;

    /// <summary>What tells the service to work on this database.</summary>
    public Dictionary<string, string> Settings => new() { ["Database:Provider"] = "PostgreSql", ["ConnectionStrings:ExitBot"] = connection };

    protected override DbConnection Open(bool forWriting)
    {
        var opened = new NpgsqlConnection(connection + ";Pooling=false");
        opened.Open();
        return opened;
    }

    // The model's names have capitals, which PostgreSQL folds away without quotes.
    protected override string Adapt(string sql) => ModelName().Replace(sql, "\"$0\"");

    [GeneratedRegex(@"\b[A-Z][a-z]\w*")]
    private static partial Regex ModelName();
}
