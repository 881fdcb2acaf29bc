using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>
/// One commit that happened. Written in the commit's own transaction, so that it can be looked up when the connection was
/// lost before the server's answer came. Swept after some minutes.
/// </summary>
internal sealed class CommitRow
{
    /// <summary>First in the key, so that new rows are neighbours and old ones are swept in one range.</summary>
    public required DateTimeOffset At { get; init; }

    public required Guid Id { get; init; }

    public static void Configure(ModelBuilder modelBuilder) =>
        modelBuilder.Entity<CommitRow>().ToTable("Commits").HasKey(row => new { row.At, row.Id });
}
