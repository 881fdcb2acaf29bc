using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// One commit. Written in the commit's own transaction, so that it can be looked up when the connection was lost before the
/// server's answer came. Swept after a while.
/// </summary>
internal sealed class CommitRow
{
    /// <summary>First in the key, so that new rows are neighbours and old ones are swept in one range.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid Id { get; init; }

    /// <summary>False when the place was taken to make sure that a commit that did not happen never will.</summary>
    public required bool Happened { get; init; }

    public static void Configure(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<CommitRow>().ToTable("Commits").HasKey(row => new { row.At, row.Id });
}
