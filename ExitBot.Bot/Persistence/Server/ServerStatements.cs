using System.Collections.Concurrent;
using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Persistence.Turns;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>Every statement text of the hot path's writes, each built once.</summary>
internal sealed class ServerStatements(IServerDatabase database, TableMaps tables)
{
    private readonly ConcurrentDictionary<(Type Row, RowChangeKind Kind, RowColumns? Columns, RowMatch? Match, bool Numbered), ServerStatement> _changes = [];
    private readonly Lazy<ServerStatement> _countUp = new(() => ServerStatement.CountUp(database, tables[typeof(ConversationRow)]));

    public ServerStatement CountUp => _countUp.Value;

    public ServerStatement For(RowChange change, bool numbered) => _changes.GetOrAdd(
        (change.Row.GetType(), change.Kind, change.Columns, change.Match, numbered),
        key => new ServerStatement(database, tables, key.Row, key.Kind, key.Columns, key.Match, key.Numbered));
}
