using System.Data.Common;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>The text of an INSERT, UPDATE or DELETE for one kind of change of one table, and how its parameters are filled from a row.</summary>
internal sealed class ServerStatement
{
    private readonly IServerDatabase _database;
    private readonly TableMap _table;
    private readonly List<(ColumnMap Column, Source Source)> _parameters = [];
    private readonly string _text;

    /// <param name="numbered">The row's place is written as a distance from the counter, which the same transaction has moved before.</param>
    public ServerStatement(IServerDatabase database, TableMaps tables, Type row, RowChangeKind kind, RowColumns? columns, RowMatch? match, bool numbered)
    {
        _database = database;
        _table = tables[row];
        MustAffect = kind is RowChangeKind.Update or RowChangeKind.Delete;
        _text = kind switch
        {
            RowChangeKind.Insert when numbered => InsertNumbered(tables[typeof(ConversationRow)]),
            RowChangeKind.Insert => $"{InsertInto} VALUES ({string.Join(", ", _table.Columns.Select(column => Add(column)))})",
            RowChangeKind.Update or RowChangeKind.UpdateAll => $"UPDATE {_table.Name} SET {string.Join(", ", Settable(columns).Select(column => $"{column.Name} = {(numbered && IsPlace(column) ? Place(tables[typeof(ConversationRow)], column) : Add(column))}"))} WHERE {Match(match)}",
            _ => $"DELETE FROM {_table.Name} WHERE {Match(match)}",
        };
    }

    private ServerStatement(IServerDatabase database, TableMap conversations, string key, string counter)
    {
        _database = database;
        _table = conversations;
        var values = conversations.Columns.ToDictionary(column => column, column => Add(column));
        _text = database.CountUp(new CounterText(
            conversations.Name,
            InsertInto,
            string.Join(", ", values.Values),
            conversations[key].Name,
            values[conversations[key]],
            conversations[counter].Name,
            values[conversations[counter]]));
    }

    /// <summary>Whether no row affected means that somebody else was faster.</summary>
    public bool MustAffect { get; }

    public string Table => _table.Name;

    private string InsertInto => $"INSERT INTO {_table.Name} ({_table.ColumnList})";

    public static ServerStatement CountUp(IServerDatabase database, TableMap conversations) =>
        new(database, conversations, nameof(ConversationRow.Key), nameof(ConversationRow.LastSequence));

    /// <param name="maker">Makes the parameters; any command of the provider.</param>
    public void Bind(DbBatchCommand command, DbCommand maker, object row, ConversationRow? conversation)
    {
        command.CommandText = _text;
        for (var i = 0; i < _parameters.Count; i++)
        {
            var (column, source) = _parameters[i];
            var value = source switch
            {
                Source.VersionRead => ((IVersionedRow)row).Version - 1,
                Source.Conversation => column.Value(conversation!),
                _ => column.Value(row),
            };
            command.Parameters.Add(column.CreateParameter(maker, _database.ParameterName(i), value));
        }
    }

    private string InsertNumbered(TableMap conversations)
    {
        var counter = conversations[nameof(ConversationRow.LastSequence)].Name;
        var key = conversations[nameof(ConversationRow.Key)];
        var values = _table.Columns.Select(column => IsPlace(column) ? $"c.{counter} + {Add(column)}" : Add(column));
        var text = $"{InsertInto} SELECT {string.Join(", ", values)} FROM {conversations.Name} AS c WHERE c.{key.Name} = ";
        return text + Add(key, Source.Conversation);
    }

    private static bool IsPlace(ColumnMap column) => column.Property.Name == nameof(INumberedRow.Sequence);

    private string Place(TableMap conversations, ColumnMap column)
    {
        var text = $"{Add(column)} + (SELECT c.{conversations[nameof(ConversationRow.LastSequence)].Name} FROM {conversations.Name} AS c";
        var key = conversations[nameof(ConversationRow.Key)];
        return $"{text} WHERE c.{key.Name} = {Add(key, Source.Conversation)})";
    }

    private IEnumerable<ColumnMap> Settable(RowColumns? columns) =>
        columns is null ? _table.Columns.Where(column => !column.IsKey) : columns.Properties.Select(property => _table[property]);

    private string Match(RowMatch? match)
    {
        var wanted = match is null
            ? _table.Columns.Where(column => column.IsKey || column.IsVersion).Select(column => $"{column.Name} = {Add(column, column.IsVersion ? Source.VersionRead : Source.Row)}")
            : match.Where.Select(property => $"{_table[property].Name} = {Add(_table[property])}");
        return string.Join(" AND ", match?.Filled is { } filled ? wanted.Append($"{_table[filled].Name} IS NOT NULL") : wanted);
    }

    private string Add(ColumnMap column, Source source = Source.Row)
    {
        _parameters.Add((column, source));
        return _database.Placeholder(_parameters.Count - 1);
    }

    private enum Source
    {
        Row,

        /// <summary>The row's version less one: the one that was read.</summary>
        VersionRead,

        /// <summary>The conversation whose counter numbers the row.</summary>
        Conversation,
    }
}
