using ExitBot.Bot.Persistence.Turns;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>All rows of one commit. Numbered rows get their place in the conversation inside the writing transaction, before anything is written.</summary>
internal sealed class RowBatch
{
    private readonly List<RowChange> _changes = [];
    private readonly List<INumberedRow[]> _places = [];

    public IReadOnlyList<RowChange> Changes => _changes;

    /// <summary>One entry for each place to be given; the rows of an entry share it.</summary>
    public IReadOnlyList<INumberedRow[]> Places => _places;

    /// <summary>The conversation whose sequence numbers the numbered rows. One commit writes to one conversation at most.</summary>
    public ConversationRow? Conversation { get; private set; }

    /// <summary>The conversation that other instances are to hear of: something in it has changed.</summary>
    public KeyHash? Changed { get; private set; }

    public bool IsEmpty => _changes.Count == 0;

    /// <summary>Whether writing it twice leaves what writing it once leaves: it only sets columns of rows without a version.</summary>
    public bool IsRepeatable => Conversation is null && _changes.TrueForAll(change => change is { Kind: RowChangeKind.Update, Row: not IVersionedRow });

    public void Insert(object row) => _changes.Add(new RowChange(RowChangeKind.Insert, row));

    public void Update(object row, RowColumns? columns = null) => _changes.Add(new RowChange(RowChangeKind.Update, row, columns));

    /// <summary>Inserts the row in the place of whatever has its key. Not for rows with a version.</summary>
    public void Replace(object row)
    {
        _changes.Add(new RowChange(RowChangeKind.DeleteIfAny, row));
        Insert(row);
    }

    /// <param name="row">Has the values to be set and those to be found.</param>
    public void UpdateAll(object row, RowColumns columns, RowMatch match) => _changes.Add(new RowChange(RowChangeKind.UpdateAll, row, columns, match));

    /// <param name="row">Has the values to be found.</param>
    public void DeleteAll(object row, RowMatch match) => _changes.Add(new RowChange(RowChangeKind.DeleteAll, row, Columns: null, match));

    public void Delete(object row) => _changes.Add(new RowChange(RowChangeKind.Delete, row));

    /// <summary>Gives the rows the next place of the conversation.</summary>
    /// <exception cref="InvalidOperationException">The batch numbers rows of another conversation already.</exception>
    public void Number(ConversationRow conversation, params INumberedRow[] rows)
    {
        if (Conversation is { } other && other.Key != conversation.Key)
        {
            throw new InvalidOperationException("One commit writes to one conversation at most: use another unit of work for the other one.");
        }

        Conversation = conversation;
        _places.Add(rows);
        Announce(conversation.Key);
    }

    /// <summary>For what changes in a conversation without a place in it: that a turn is over, say.</summary>
    public void Announce(KeyHash conversation) => Changed = conversation;
}
