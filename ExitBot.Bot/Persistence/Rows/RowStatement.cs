using System.Data.Common;
using System.Text;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>A prepared INSERT, UPDATE or DELETE for one kind of change of one table, on one connection.</summary>
internal sealed class RowStatement : IDisposable
{
    private readonly DbCommand _command;
    private readonly List<(DbParameter Parameter, ColumnMap Column, bool VersionRead)> _parameters = [];
    private readonly TableMap _table;

    /// <param name="suffix">What one provider adds to the common text.</param>
    public RowStatement(DbConnection connection, TableMap table, RowChangeKind kind, RowColumns? columns, string suffix = "")
    {
        _table = table;
        _command = connection.CreateCommand();
        _command.CommandText = kind switch
        {
            RowChangeKind.Insert => $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select(column => Add(column)))})",
            RowChangeKind.Update => $"UPDATE {table.Name} SET {string.Join(", ", Settable(columns).Select(column => $"{column.Name} = {Add(column)}"))} WHERE {Match()}",
            _ => $"DELETE FROM {table.Name} WHERE {Match()}",
        } + suffix;
        _command.Prepare();
        MustAffect = kind is RowChangeKind.Update or RowChangeKind.Delete;
    }

    /// <summary>Whether no row affected means that somebody else was faster.</summary>
    public bool MustAffect { get; }

    public string Table => _table.Name;

    public DbCommand Bind(object row, DbTransaction? transaction)
    {
        _command.Transaction = transaction;
        foreach (var (parameter, column, versionRead) in _parameters)
        {
            parameter.Value = versionRead ? ((IVersionedRow)row).Version - 1 : column.ValueIn(row);
        }

        return _command;
    }

    public void Dispose() => _command.Dispose();

    private IEnumerable<ColumnMap> Settable(RowColumns? columns) =>
        columns is null ? _table.Columns.Where(column => !column.IsKey) : columns.Properties.Select(property => _table[property]);

    private string Match()
    {
        var text = new StringBuilder();
        foreach (var column in _table.Columns.Where(column => column.IsKey || column.IsVersion))
        {
            text.Append(text.Length == 0 ? string.Empty : " AND ").Append(column.Name).Append(" = ").Append(Add(column, column.IsVersion));
        }

        return text.ToString();
    }

    private string Add(ColumnMap column, bool versionRead = false)
    {
        var name = _table.Parameter($"p{_parameters.Count}");
        var parameter = column.CreateParameter(_command, name);
        _command.Parameters.Add(parameter);
        _parameters.Add((parameter, column, versionRead));
        return name;
    }
}
