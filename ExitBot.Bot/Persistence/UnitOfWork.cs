using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;

namespace ExitBot.Bot.Persistence;

/// <summary>Collects what the stores of a scope stage and writes it in one transaction.</summary>
internal sealed class UnitOfWork(IRowWriter writer) : IUnitOfWork
{
    private readonly List<Action<RowBatch>> _staged = [];
    private List<Action>? _afterwards;

    /// <summary>Registers a store that has something to write: it is asked for its rows when the unit commits.</summary>
    public void OnCommit(Action<RowBatch> addRows) => _staged.Add(addRows);

    public void AfterCommit(Action action) => (_afterwards ??= []).Add(action);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        var batch = new RowBatch();
        foreach (var addRows in _staged)
        {
            addRows(batch);
        }

        _staged.Clear();
        if (batch.IsEmpty)
        {
            return;
        }

        try
        {
            await writer.WriteAsync(batch, cancellationToken);
            _afterwards?.ForEach(static action => action());
            _afterwards = null;
        }
        catch (DuplicateRowException duplicate)
        {
            // The row was not there when this unit read: somebody else has written it since.
            throw new StaleWriteException(duplicate.Table);
        }
    }
}
