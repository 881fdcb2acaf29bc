namespace ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;

/// <summary>Where figures come from and where they are kept. Implemented outside this project.</summary>
public interface IFigureStore
{
    /// <summary>Every completed interview, one by one: there may be a hundred thousand.</summary>
    IAsyncEnumerable<InterviewFacts> ReadFactsAsync(bool verifiedOnly, CancellationToken cancellationToken);

    Task<IReadOnlyList<RegisterCount>> ReadRegisterAsync(CancellationToken cancellationToken);

    /// <summary>Cheap: it is asked for at every call.</summary>
    /// <returns>The number of the snapshot published last, and how many interviews it is about.</returns>
    Task<(int Id, int Interviews)?> LatestAsync(CancellationToken cancellationToken);

    Task<Snapshot?> FindAsync(int id, CancellationToken cancellationToken);

    /// <returns>False: somebody else has published under this id.</returns>
    Task<bool> TryAddAsync(Snapshot snapshot, CancellationToken cancellationToken);
}
